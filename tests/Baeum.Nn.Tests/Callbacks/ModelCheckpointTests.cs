using Baeum.Data;

namespace Baeum.Nn.Tests;

public sealed class ModelCheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [Fact]
    public void Keeps_the_best_model_of_a_training()
    {
        var (x, y) = (Tensors.Range(0, 80).Reshape(20, 4) / 80f, Tensors.Range(0, 20).Reshape(20, 1) / 20f);
        var model = new Sequential { new Input(4), new Dense(1) { Name = "out" } };
        model.Compile(new SGD(0.1), "mse");
        var history = model.Fit(x, y, epochs: 4, verbose: 0, callbacks: [new ModelCheckpoint(At("best.keras")) { Monitor = "loss", SaveBestOnly = true }, new ModelCheckpoint(At("w-{epoch}.npz")) { SaveWeightsOnly = true }]);
        Assert.Equal(3, history.BestEpoch("loss"));
        Assert.Equal(model.Predict(x).AsReadOnlySpan(), Model.Load(At("best.keras")).Predict(x).AsReadOnlySpan());
        Assert.Equal(["best.keras", "w-1.npz", "w-2.npz", "w-3.npz", "w-4.npz"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
        var other = new Sequential { new Input(4), new Dense(1) { Name = "out" } };
        other.LoadWeights(At("w-4.npz"));
        Assert.Equal(model.Predict(x).AsReadOnlySpan(), other.Predict(x).AsReadOnlySpan());
    }

    [Fact]
    public void Saves_a_folder_where_the_path_has_no_ending()
    {
        new Driven(new ModelCheckpoint(At("inner/run-{epoch:02d}"))).Epoch(0, ("loss", 1));
        Assert.True(File.Exists(At("inner/run-01/manifest.json")));
    }

    [Fact]
    public void Says_before_the_training_that_a_kind_of_file_is_unknown()
    {
        Assert.Contains("models are not saved as '.zip'", Assert.Throws<NotSupportedException>(() => new Driven(new ModelCheckpoint("best.zip"))).Message);
        Assert.Contains("weights are saved into", Assert.Throws<NotSupportedException>(() => new Driven(new ModelCheckpoint("best.keras") { SaveWeightsOnly = true })).Message);
    }

    [Fact]
    public void Says_which_value_of_the_path_is_not_there()
    {
        var error = Assert.Throws<ArgumentException>(() => new Driven(new ModelCheckpoint(At("m-{val_los:.4f}"))).Epoch(0, ("loss", 1), ("val_loss", 2)));
        Assert.Contains("{val_los:.4f}", error.Message);
        Assert.Contains("Did you mean 'val_loss'", error.Message);
    }

    [Fact]
    public void Warns_once_of_a_missing_metric_and_saves_all_the_same()
    {
        var driven = new Driven(new ModelCheckpoint(At("m-{epoch}")) { SaveBestOnly = true });
        driven.Epoch(0, ("loss", 1));
        string warned = driven.Warned.ToString();
        driven.Epoch(1, ("loss", 1));
        Assert.Equal(warned, driven.Warned.ToString());
        Assert.Contains("`val_loss` which is not available", warned);
        Assert.True(Directory.Exists(At("m-2")));
    }

    [Fact]
    public void A_metric_that_only_a_path_shows_needs_no_direction()
        => new Driven(new ModelCheckpoint(At("m-{epoch}")) { Monitor = "something" }).Epoch(0, ("loss", 1));
}
