using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public sealed class RunFolderTests : IDisposable
{
    private static readonly Tensor<float> X = Tensors.Range(0, 80).Reshape(20, 4) / 80f, Y = Tensors.Range(0, 20).Reshape(20, 1) / 20f;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static Sequential Trained(Optimizer? optimizer = null, int epochs = 2)
    {
        RandomSeed.Set(3);
        var model = new Sequential { new Input(4), new Dense(8, "relu") { Name = "hidden" }, new BatchNormalization { Name = "norm" }, new Dropout(0.3) { Name = "drop" }, new Dense(1) { Name = "out" } };
        model.Compile(optimizer ?? new Adam(0.01), "mse", "mae");
        model.Fit(X, Y, batchSize: 6, epochs: epochs, verbose: 0);
        return model;
    }

    private static float[] Continued(Model model)
    {
        RandomSeed.Set(11);
        model.Fit(X, Y, batchSize: 6, epochs: 2, verbose: 0);
        return [.. model.GetWeights().SelectMany(w => w)];
    }

    [Fact]
    public void A_loaded_model_predicts_the_same_to_the_bit()
    {
        var model = Trained();
        model.Save(_folder);
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), Model.Load(_folder).Predict(X).AsReadOnlySpan());
    }

    public static TheoryData<Func<Optimizer>> Optimizers => [
        () => new Adam(0.01) { Amsgrad = true },
        () => new Adam(new ExponentialDecay(0.05, 3, 0.8)),
        () => new SGD(0.05) { Momentum = 0.9, Nesterov = true, UseEma = true, EmaMomentum = 0.5 },
        () => new RMSprop(0.01) { Centered = true, Momentum = 0.5, GradientAccumulationSteps = 2 },
        () => new AdamW(0.01) { WeightDecay = 0.1, ClipNorm = 0.5 },
        () => new Nadam(0.01)];

    [Theory, MemberData(nameof(Optimizers))]
    public void A_loaded_model_goes_on_training_to_the_bit(Func<Optimizer> optimizer)
    {
        var model = Trained(optimizer());
        model.Save(_folder);
        var loaded = Model.Load(_folder);
        Assert.Equal(Continued(model), Continued(loaded));
    }

    [Fact]
    public void A_learning_rate_that_a_callback_lowered_is_kept()
    {
        var model = Trained();
        model.CompileOptions!.Optimizer.LearningRate = 0.0025;
        model.Save(_folder);
        Assert.Equal((float)0.0025, Model.Load(_folder).CompileOptions!.Optimizer.CurrentLearningRate);
    }

    [Fact]
    public void Saving_again_replaces_the_model_and_leaves_other_files()
    {
        Trained(epochs: 1).Save(_folder);
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "mine");
        var model = Trained(epochs: 3);
        model.Save(_folder);
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), Model.Load(_folder).Predict(X).AsReadOnlySpan());
        Assert.Equal(["manifest.json", "model.json", "notes.txt", "optimizer.npz", "weights.npz"], Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_save_that_was_cut_off_before_the_manifest_leaves_the_old_model()
    {
        var old = Trained(epochs: 1);
        old.Save(_folder);
        // The new files are there, the manifest still means the old ones.
        string other = _folder + "-new";
        try
        {
            Trained(epochs: 3).Save(other);
            foreach (string file in new[] { "model.json", "weights.npz" })
                File.Copy(Path.Combine(other, file), Path.Combine(_folder, file + ".new"));
            Assert.Equal(old.Predict(X).AsReadOnlySpan(), Model.Load(_folder).Predict(X).AsReadOnlySpan());
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public void A_save_that_was_cut_off_after_the_manifest_has_the_new_model()
    {
        var model = Trained(epochs: 3);
        model.Save(_folder);
        // As if the process had died before the files took their names.
        foreach (string file in new[] { "weights.npz", "optimizer.npz" })
        {
            File.Move(Path.Combine(_folder, file), Path.Combine(_folder, file + ".new"));
            File.WriteAllText(Path.Combine(_folder, file), "an older one");
        }
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), Model.Load(_folder).Predict(X).AsReadOnlySpan());
    }

    [Fact]
    public void The_history_is_saved_as_json_and_as_a_table()
    {
        var model = Trained();
        var history = model.Fit(X, Y, batchSize: 10, epochs: 3, validationSplit: 0.5, validationFreq: 2, verbose: 0);
        model.Save(_folder, history);
        string[] rows = File.ReadAllLines(Path.Combine(_folder, "history.csv"));
        Assert.Equal("epoch,loss,mae,val_loss,val_mae", rows[0]);
        Assert.Equal(4, rows.Length);
        Assert.EndsWith(",,", rows[1]);
        Assert.StartsWith("{\"epoch\": [0, 1, 2], \"history\": {\"loss\": [", File.ReadAllText(Path.Combine(_folder, "history.json")));
    }

    [Fact]
    public void Without_the_optimizer_a_model_of_any_loss_can_be_saved()
    {
        var model = Trained();
        model.Compile("adam", Loss.From((y, p) => y.Subtract(p).Square().Mean(axis: -1)));
        Assert.Contains("includeOptimizer", Assert.Throws<NotSupportedException>(() => model.Save(_folder)).Message);
        Assert.False(Directory.Exists(_folder));
        model.Save(_folder, includeOptimizer: false);
        Assert.Null(Model.Load(_folder).CompileOptions);
    }

    [Theory]
    [InlineData("manifest.json", "this is not JSON")]
    [InlineData("model.json", "model.json is damaged")]
    [InlineData("weights.npz", "weights.npz is damaged")]
    [InlineData("optimizer.npz", "optimizer.npz is damaged")]
    public void Names_the_file_that_is_damaged(string file, string message)
    {
        Trained().Save(_folder);
        string path = Path.Combine(_folder, file);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^7]);
        var error = Assert.Throws<InvalidDataException>(() => Model.Load(_folder));
        Assert.Contains(message, error.Message);
        Assert.Contains(_folder, error.Message);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "version 2")]
    [InlineData("baeum.run", "someone.else", "not of the format")]
    [InlineData("\"weights.npz\"", "\"w.npz\"", "'weights.npz': expected a text, found null")]
    public void Refuses_a_manifest_that_it_does_not_understand(string found, string replaced, string message)
    {
        Trained().Save(_folder);
        string path = Path.Combine(_folder, "manifest.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace(found, replaced));
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Model.Load(_folder)).Message);
    }

    [Fact]
    public void An_architecture_that_lies_about_its_size_takes_no_memory()
    {
        Trained().Save(_folder);
        Rewrite("model.json", text => text.Replace("\"units\": 8", "\"units\": 500000000"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more weights than its file", Assert.Throws<InvalidDataException>(() => Model.Load(_folder)).Message);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 24);
    }

    [Fact]
    public void Says_that_a_folder_is_no_model()
    {
        Assert.Contains("is no saved model", Assert.Throws<FileNotFoundException>(() => Model.Load(_folder)).Message);
        Assert.Contains("without an ending for a folder", Assert.Throws<NotSupportedException>(() => Model.Load("model.zip")).Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_leaves_nothing()
    {
        Directory.CreateDirectory(_folder);
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.ThrowsAny<IOException>(() => Trained().Save(Path.Combine(file, "run")));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Weights_alone_go_into_an_archive_by_path()
    {
        Directory.CreateDirectory(_folder);
        string path = Path.Combine(_folder, "w.npz");
        var model = Trained();
        model.SaveWeights(path);
        var other = Trained(epochs: 1);
        other.LoadWeights(path);
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), other.Predict(X).AsReadOnlySpan());
        var wrong = new Sequential { new Input(4), new Dense(7) };
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => wrong.LoadWeights(path)).Message);
        Assert.Throws<NotSupportedException>(() => model.SaveWeights("w.txt"));
    }

    /// <summary>Changes a file and makes the manifest agree, as an attacker would.</summary>
    private void Rewrite(string file, Func<string, string> change)
    {
        string path = Path.Combine(_folder, file), manifest = Path.Combine(_folder, "manifest.json");
        string Hash() => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        string old = Hash();
        File.WriteAllText(path, change(File.ReadAllText(path)));
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(old, Hash()));
    }
}
