using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public class ModelBatchesTests
{
    private static readonly Tensor<float> X = Toy.Random(1, 100, 20), Y = Toy.SignOfSum(X);

    [Theory, InlineData(false), InlineData(true)]
    public void Trains_to_the_same_bits_as_on_arrays(bool shuffle)
    {
        var arrays = Trained(model => model.Fit(X, Y, batchSize: 16, epochs: 3, verbose: 0, shuffle: shuffle, validationData: (X, Y)));
        var batches = Trained(model =>
        {
            var data = Batches.From(X, Y).Batch(16);
            return model.Fit(shuffle ? data.Shuffle() : data, epochs: 3, verbose: 0, validationData: Batches.From(X, Y).Batch(16));
        });
        var prefetched = Trained(model =>
        {
            var data = Batches.From(X, Y).Batch(16);
            return model.Fit((shuffle ? data.Shuffle() : data).Prefetch(), epochs: 3, verbose: 0, validationData: Batches.From(X, Y).Batch(16).Prefetch());
        });

        Assert.Equal(arrays.History["loss"], batches.History["loss"]);
        Assert.Equal(arrays.History["val_accuracy"], batches.History["val_accuracy"]);
        Assert.Equal(arrays.Predicted, batches.Predicted);
        Assert.Equal(arrays.Predicted, prefetched.Predicted);
    }

    [Fact]
    public void Measures_and_predicts_as_on_arrays()
    {
        var model = Toy.Classifier();

        Assert.Equal(model.Evaluate(X, Y), model.Evaluate(Batches.From(X, Y)));
        Assert.Equal(["loss", "accuracy"], model.EvaluateByName(Batches.From(X, Y)).Keys);
        Assert.Equal(model.Predict(X).ToArray(), model.Predict(Batches.From(X).Batch(7)).ToArray());
        Assert.Equal(14, model.Predict(Batches.From(X).Batch(7).Repeat(), steps: 2).Lengths[0]);
    }

    [Fact]
    public void Goes_on_with_the_next_batch_when_steps_are_counted()
    {
        var seen = new List<float>();
        var model = new Sequential { new Input(1), new Dense(1) };
        model.Compile("sgd", "mse");
        var numbers = Tensors.Range(0, 5).Reshape(5, 1);
        var data = Batches.From(numbers, numbers).Batch(1).Map(batch =>
        {
            seen.Add(batch.X[0][0, 0]);
            return batch;
        });
        var history = model.Fit(data, epochs: 3, verbose: 0, stepsPerEpoch: 2);

        Assert.Equal([0f, 1, 2, 3, 4, 0], seen);
        Assert.Equal(3, history.Epoch.Count);
        model.Fit(data.Repeat(), epochs: 1, verbose: 0, stepsPerEpoch: 2);
    }

    [Fact]
    public void Weighs_samples_and_classes()
    {
        var weights = Tensors.Full([100], 2);
        double plain = Trained(m => m.Fit(Batches.From(X, Y), verbose: 0)).History["loss"][0];

        Assert.Equal(2 * plain, Trained(m => m.Fit(Batches.From(X, Y, weights), verbose: 0)).History["loss"][0], 0.2 * plain);
        Assert.NotEqual(plain, Trained(m => m.Fit(Batches.From(X, Y), verbose: 0, classWeight: new Dictionary<int, double> { [1] = 3 })).History["loss"][0]);
    }

    [Fact]
    public void Says_what_the_batches_lack()
    {
        var model = Toy.Classifier();

        Assert.Contains("no targets", Assert.Throws<ArgumentException>(() => model.Fit(Batches.From(X), verbose: 0)).Message);
        Assert.Contains("stepsPerEpoch", Assert.Throws<ArgumentException>(() => model.Fit(Batches.From(X, Y).Repeat(), verbose: 0)).Message);
        Assert.Contains("(steps)", Assert.Throws<ArgumentException>(() => model.Evaluate(Batches.From(X, Y).Repeat())).Message);
        Assert.Contains("no batches", Assert.Throws<ArgumentException>(() => model.Fit(Batches.From(X, Y).Skip(4), verbose: 0)).Message);
    }

    private static (History History, float[] Predicted) Trained(Func<Model, History> fit)
    {
        RandomSeed.Set(7);
        var model = Toy.Classifier();
        var history = fit(model);
        return (history, model.Predict(X).ToArray());
    }
}
