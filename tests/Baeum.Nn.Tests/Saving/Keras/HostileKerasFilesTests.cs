using System.IO.Compression;
using System.Text;
using Baeum.Data;
using Baeum.Parity;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Files that are damaged or lie: one clear error, no harm.</summary>
public sealed class HostileKerasFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static string Original(string name) => Path.Combine(Oracles.Path("keras"), "mha_transformer_block", name);

    /// <summary>The archive of a model with some entries in the place of its own.</summary>
    private string Archive(params (string Name, byte[] Content)[] entries)
    {
        string path = At("model.keras");
        File.Copy(Original("model.keras"), path, overwrite: true);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        foreach (var (name, content) in entries)
        {
            archive.GetEntry(name)?.Delete();
            using var stream = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
            stream.Write(content);
        }
        return path;
    }

    [Fact]
    public void Hundreds_of_damaged_files_open_or_give_one_clear_error()
    {
        var damaged = KerasFolder.Mutate(Oracles.Path("keras"), count: 300, seed: 1, mostSeconds: double.PositiveInfinity);
        Assert.True(damaged.Off.Count == 0, damaged.ToString());
        Assert.True(damaged.Errors.Values.Sum() > 500, damaged.ToString());
    }

    [Theory, InlineData("model.weights.h5"), InlineData("config.json"), InlineData("metadata.json")]
    public void An_entry_that_unfolds_to_a_thousand_times_its_size_is_refused(string name)
    {
        string path = Archive((name, new byte[150 << 20]));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => Model.Load(path)).Message);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200 << 20);
    }

    [Fact]
    public void Paths_that_lead_out_of_the_archive_are_not_followed()
    {
        string name = "../" + Path.GetFileName(_folder) + ".txt";
        var model = Model.Load(Archive((name, "out"u8.ToArray()), ("/etc/baeum", "out"u8.ToArray())));
        Assert.Equal(8, model.Inputs[0].Shape[^1]);
        Assert.False(File.Exists(Path.Combine(_folder, name)));
    }

    [Fact]
    public void JSON_that_nests_too_deep_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"config\":", 200_000)) + "1" + new string('}', 200_000);
        Assert.Contains("config.json", Assert.Throws<InvalidDataException>(() => Model.Load(Archive(("config.json", Encoding.UTF8.GetBytes(deep))))).Message);
    }

    [Fact]
    public void An_archive_without_its_parts_says_which_is_missing()
    {
        foreach (string name in (string[])["config.json", "model.weights.h5"])
        {
            string path = Archive();
            using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
                archive.GetEntry(name)!.Delete();
            Assert.Contains(name, Assert.Throws<InvalidDataException>(() => Model.Load(path)).Message);
        }
        File.WriteAllText(At("text.keras"), "version https://git-lfs.github.com/spec/v1");
        Assert.Contains("text.keras", Assert.Throws<InvalidDataException>(() => Model.Load(At("text.keras"))).Message);
    }

    [Fact]
    public void Weights_that_are_not_in_the_file_take_no_memory()
    {
        string text = File.ReadAllText(Original("model.json")).Replace("\"units\": 3", "\"units\": 400000000");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more weights than its file", Assert.Throws<InvalidDataException>(() => Model.Load(Archive(("config.json", Encoding.UTF8.GetBytes(text))))).Message);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 24);
    }

    [Fact]
    public void A_list_of_layers_that_is_not_true_is_an_error_of_its_place()
    {
        Hdf5Writer.Create(At("w.h5"), root =>
        {
            root.Attributes.Set("layer_names", ["dense", "nowhere"]);
            root.Group("dense").Attributes.Set("weight_names", ["dense/kernel"]);
        });
        var model = new Sequential { new Input(2), new Dense(3) { Name = "dense" } };
        Assert.Contains("'nowhere'", Assert.Throws<InvalidDataException>(() => model.LoadWeights(At("w.h5"))).Message);
    }
}
