using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Prediction runs a convolution, its normalisation and its activation as one step, with the same results.</summary>
public class FoldedNormalizationTests
{
    public static TheoryData<string, Layer[], int> Stacks => new()
    {
        { "convolution", [new Conv2D(4, 3, padding: "same"), new BatchNormalization(), new Activation("relu")], 1 },
        { "without bias", [new Conv2D(4, 3) { UseBias = false }, new BatchNormalization { Scale = false }, new ReLU()], 1 },
        { "groups and strides", [new Conv2D(4, 3, 2) { Groups = 2 }, new BatchNormalization { Center = false }], 1 },
        { "depthwise", [new DepthwiseConv2D(3, depthMultiplier: 2), new BatchNormalization(), new Activation("tanh")], 1 },
        { "separable", [new SeparableConv2D(5, 3), new BatchNormalization(), new Activation("sigmoid")], 1 },
        { "two rows", [new Conv2D(4, 3), new BatchNormalization(), new Conv2D(4, 1), new BatchNormalization(), new ReLU()], 2 },
        { "an activation that is not fused", [new Conv2D(4, 3), new BatchNormalization(), new Activation("gelu")], 2 },
        { "activation before", [new Conv2D(4, 3, activation: "relu"), new BatchNormalization()], 2 },
        { "other axis", [new Conv2D(4, 3), new BatchNormalization { Axis = 1 }], 2 },
        { "channels first", [new Conv2D(4, 3) { DataFormat = "channels_first" }, new BatchNormalization { Axis = 1 }], 2 },
        { "a limited ReLU", [new Conv2D(4, 3), new BatchNormalization(), new ReLU { MaxValue = 6 }], 2 },
        { "a penalty between", [new Conv2D(4, 3) { ActivityRegularizer = "l2" }, new BatchNormalization()], 2 },
    };

    [Theory, MemberData(nameof(Stacks))]
    public void Prediction_equals_the_layers_one_by_one(string what, Layer[] layers, int steps)
    {
        Assert.NotEmpty(what);
        var input = new Input(6, 7, 4);
        Symbol h = input;
        foreach (var layer in layers)
            h = layer.Apply(h);
        var model = new Model(input, h);
        Train(model);

        var x = Values([5, 6, 7, 4], 3);
        var expected = x;
        foreach (var layer in layers)
            expected = layer.Call(expected);

        Close.To(expected.Span, model.Predict(x.ToTensor()).ToArray(), 2e-5);
        Assert.Equal(steps, Steps(model));
    }

    [Fact]
    public void What_something_else_looks_at_is_not_folded_away()
    {
        var input = new Input(6, 7, 4);
        var convolution = new Conv2D(4, 1).Apply(input);
        var normal = new BatchNormalization().Apply(convolution);
        var model = new Model(input, new Add().Apply(convolution, normal));
        var inner = new Model(input, SymbolList.Create([convolution, new BatchNormalization().Apply(convolution)]));

        Assert.Equal(3, Steps(model));
        Assert.Equal(2, Steps(inner));
    }

    [Fact]
    public void New_weights_count_at_once()
    {
        var input = new Input(6, 7, 4);
        var normalization = new BatchNormalization();
        var model = new Model(input, normalization.Apply(new Conv2D(4, 1).Apply(input)));
        var x = Values([1, 6, 7, 4], 3).ToTensor();
        float before = model.Predict(x).ToArray()[0];

        normalization.Weights[1].Span.Fill(10);

        Assert.Equal(before + 10, model.Predict(x).ToArray()[0], 1e-4);
    }

    /// <summary>A few steps bring weights and statistics away from where they start.</summary>
    private static void Train(Model model)
    {
        var x = Values([8, 6, 7, 4], 1);
        for (int step = 0; step < 5; step++)
            model.Call([x], new Pass(Training: true));
        foreach (var weight in model.Weights.Where(w => w.Name is "gamma" or "beta" or "bias"))
            new Compute.Rng(7, (ulong)weight.Size).Uniform(weight.Span, 0.5f, 1.5f);
    }

    private static Variable Values(Shape shape, ulong seed)
    {
        var x = Variable.Full(shape, 0);
        new Compute.Rng(seed).Normal(x.Span, 1, 2);
        return x;
    }

    private static int Steps(Model model) => new Plan(model.Inputs, model.Outputs).PredictionSteps;
}
