using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public class ModelFitTests
{
    [Fact]
    public void Learns_a_line()
    {
        var x = Tensors.Range(1, 11).Reshape(-1, 1);
        var model = new Sequential { new Input(1), new Dense(1) };
        model.Compile(new SGD(0.01), "mse");

        model.Fit(x, x * 2f + 3f, epochs: 2000, batchSize: 10, verbose: 0);

        Assert.Equal(2, model.Weights[0].Span[0], 0.01);
        Assert.Equal(3, model.Weights[1].Span[0], 0.05);
    }

    [Fact]
    public void Accuracy_of_a_perfect_regression_on_1_to_5_is_0_2_as_in_Keras()
    {
        var x = Tensors.Range(1, 6).Reshape(-1, 1);
        var model = new Sequential { new Input(1), new Dense(1, "linear") { UseBias = false, KernelInitializer = "ones" } };
        model.Compile("sgd", "mse", "accuracy");

        Assert.Equal(0.2f, (float)model.EvaluateByName(x, x)["accuracy"]);
    }

    [Fact]
    public void The_validation_split_is_the_last_part_before_shuffling()
    {
        var x = Tensors.Range(0, 10).Reshape(-1, 1);
        var model = new Sequential { new Input(1), new Dense(1) { KernelInitializer = "zeros", BiasInitializer = "zeros" } };
        model.Compile(new SGD(0.0), "mse");

        var history = model.Fit(x, x, epochs: 1, verbose: 0, validationSplit: 0.25);

        Assert.Equal((49 + 64 + 81) / 3.0, history["val_loss"][0], 1e-4);
        Assert.Equal(Enumerable.Range(0, 7).Average(i => i * i), history["loss"][0], 1e-4);
    }

    [Theory, InlineData(3125, 128, 25), InlineData(2500, 128, 20), InlineData(3745, 32, 118)]
    public void An_epoch_has_one_step_for_each_batch_the_last_one_smaller(int samples, int batchSize, int expected)
    {
        var x = Tensors.Zeros([samples, 1]);
        var model = new Sequential { new Input(1), new Dense(1) };
        model.Compile("sgd", "mse");
        int steps = 0;

        model.Fit(x, x, batchSize: batchSize, verbose: 0, callbacks: [new LambdaCallback { BatchEnd = (_, _) => steps++ }]);

        Assert.Equal(expected, steps);
        Assert.Equal(expected, model.CompileOptions!.Optimizer.Iterations);
    }

    [Fact]
    public void History_has_the_metrics_under_the_names_that_were_given()
    {
        var x = Toy.Random(1, 64, 20);
        var model = new Sequential { new Input(20), new Dense(2, "softmax") };
        model.Compile("adam", "sparse_categorical_crossentropy", "acc");

        var history = model.Fit(x, Toy.SignOfSum(x), epochs: 2, verbose: 0, validationSplit: 0.25);

        Assert.Equal(["acc", "loss", "val_acc", "val_loss"], history.Keys);
    }

    [Fact]
    public void A_cancelled_training_leaves_a_model_that_predicts()
    {
        using var cancel = new CancellationTokenSource();
        var x = Toy.Random(1, 320, 20);
        var model = Toy.Classifier();

        var history = model.Fit(x, Toy.SignOfSum(x), epochs: 100_000, verbose: 0, cancellationToken: cancel.Token,
            callbacks: [new LambdaCallback { EpochEnd = (epoch, _) => { if (epoch == 2) cancel.Cancel(); } }]);

        Assert.Equal(3, history.Epoch.Count);
        Assert.Equal(320, model.Predict(x).Lengths[0]);
    }

    [Fact]
    public void A_frozen_layer_keeps_its_bits_and_the_rest_learns()
    {
        var x = Toy.Random(1, 64, 20);
        var model = Toy.Classifier();
        model.Layers[0].Trainable = false;
        float[] frozen = model.Weights[0].Span.ToArray(), free = model.Weights[^2].Span.ToArray();

        model.Fit(x, Toy.SignOfSum(x), epochs: 2, verbose: 0);

        Assert.Equal(frozen, model.Weights[0].Span.ToArray());
        Assert.NotEqual(free, model.Weights[^2].Span.ToArray());
    }

    [Fact]
    public void Says_that_Compile_is_missing()
    {
        var model = new Sequential { new Input(1), new Dense(1) };

        var error = Assert.Throws<InvalidOperationException>(() => model.Fit(Tensors.Zeros([4, 1]), Tensors.Zeros([4, 1])));
        Assert.Contains("Compile", error.Message);
    }

    [Fact]
    public void Names_both_numbers_of_samples_when_they_differ()
    {
        var error = Assert.Throws<ArgumentException>(() => Toy.Classifier().Fit(Tensors.Zeros([10, 20]), Tensors.Zeros([9])));
        Assert.Contains("10", error.Message);
        Assert.Contains("(9,)", error.Message);
    }

    [Fact]
    public void Names_expected_and_received_shape_of_a_wrong_input()
    {
        var error = Assert.Throws<ShapeException>(() => Toy.Classifier().Predict(Tensors.Zeros([10, 5])));
        Assert.Contains("(None, 20)", error.Message);
        Assert.Contains("(10, 5)", error.Message);
    }

    [Fact]
    public void Says_where_a_NaN_is()
    {
        var x = Tensors.Zeros([10, 20]);
        x[3, 5] = float.NaN;

        var error = Assert.Throws<ArgumentException>(() => Toy.Classifier().Fit(x, Tensors.Zeros([10]), verbose: 0));
        Assert.Contains("row 3, value 5", error.Message);
    }

    [Fact]
    public void The_functional_and_the_sequential_form_train_to_the_same_bits()
    {
        var x = Toy.Random(1, 64, 20);
        var y = Toy.SignOfSum(x);
        RandomSeed.Set(5);
        var sequential = new Sequential { new Input(20), new Dense(16, "relu"), new Dense(2, "softmax") };
        sequential.Compile("adam", "sparse_categorical_crossentropy");
        sequential.Fit(x, y, epochs: 2, verbose: 0);

        RandomSeed.Set(5);
        var input = new Input(20);
        var functional = new Model(input, new Dense(2, "softmax").Apply(new Dense(16, "relu").Apply(input)));
        functional.Compile("adam", "sparse_categorical_crossentropy");
        functional.Fit(x, y, epochs: 2, verbose: 0);

        Assert.Equal(sequential.GetWeights().SelectMany(w => w), functional.GetWeights().SelectMany(w => w));
    }
}
