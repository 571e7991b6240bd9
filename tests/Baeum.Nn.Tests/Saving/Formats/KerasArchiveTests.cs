using System.IO.Compression;
using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public sealed class KerasArchiveTests : IDisposable
{
    private static readonly Tensor<float> X = Tensors.Range(0, 80).Reshape(20, 4) / 80f, Y = Tensors.Range(0, 20).Reshape(20, 1) / 20f;
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    private string File => Path.Combine(_folder, "model.keras");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Sequential Trained()
    {
        RandomSeed.Set(3);
        var model = new Sequential { new Input(4), new Dense(8, "relu") { Name = "hidden" }, new BatchNormalization { Name = "norm" }, new Dropout(0.3) { Name = "drop" }, new Dense(1) { Name = "out" } };
        model.Compile(new Adam(0.01), "mse", "mae");
        model.Fit(X, Y, batchSize: 6, epochs: 2, verbose: 0);
        return model;
    }

    private static float[] Continued(Model model)
    {
        RandomSeed.Set(11);
        model.Fit(X, Y, batchSize: 6, epochs: 2, verbose: 0);
        return [.. model.GetWeights().SelectMany(w => w)];
    }

    [Fact]
    public void A_loaded_model_goes_on_training_to_the_bit()
    {
        var model = Trained();
        model.Save(File);
        Assert.Equal(Continued(model), Continued(Model.Load(File)));
    }

    [Fact]
    public void Equal_models_give_equal_files()
    {
        var model = Trained();
        model.Save(File);
        byte[] first = System.IO.File.ReadAllBytes(File);
        Model.Load(File).Save(File);
        Assert.Equal(first, System.IO.File.ReadAllBytes(File));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Holds_the_entries_of_Keras()
    {
        var model = Trained();
        model.Save(File, includeOptimizer: false);
        using var archive = ZipFile.OpenRead(File);
        Assert.Equal(["metadata.json", "config.json", "model.weights.h5"], archive.Entries.Select(e => e.FullName));
        Assert.All(archive.Entries, e => Assert.Equal(e.Length, e.CompressedLength));
        Assert.Null(Model.Load(File).CompileOptions);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_one_clear_error()
    {
        Trained().Save(File);
        byte[] whole = System.IO.File.ReadAllBytes(File);
        string cut = Path.Combine(_folder, "cut.keras");
        for (int length = 0; length < whole.Length; length += 97)
        {
            System.IO.File.WriteAllBytes(cut, whole[..length]);
            Assert.Contains("cut.keras", Assert.Throws<InvalidDataException>(() => Model.Load(cut)).Message);
        }
    }

    [Fact]
    public void A_changed_byte_changes_no_weight_unnoticed()
    {
        Trained().Save(File);
        byte[] whole = System.IO.File.ReadAllBytes(File);
        var expected = Model.Load(File).GetWeights();
        string bad = Path.Combine(_folder, "bad.keras");
        for (int i = 0; i < whole.Length; i += 61)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 0x41;
            System.IO.File.WriteAllBytes(bad, changed);
            try
            {
                Assert.Equal(expected, Model.Load(bad).GetWeights());
            }
            catch (InvalidDataException e)
            {
                Assert.Contains("bad.keras", e.Message);
            }
        }
    }

    [Fact]
    public void An_architecture_that_lies_about_its_size_takes_no_memory()
    {
        Trained().Save(File);
        using (var archive = ZipFile.Open(File, ZipArchiveMode.Update))
        {
            string text = Trained().ToJson().Replace("\"units\": 8", "\"units\": 500000000");
            archive.GetEntry("config.json")!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("config.json").Open());
            writer.Write(text);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more weights than its file", Assert.Throws<InvalidDataException>(() => Model.Load(File)).Message);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 24);
    }
}
