using Baeum.Nn;

namespace Baeum.Bench;

/// <summary>The networks of the convolution benchmark; <c>bench/peers/cnn.py</c> builds the same ones.</summary>
internal static class ConvolutionalNetworks
{
    /// <summary>Every network by name, with its batch size, the multiplications of a forward pass of one sample, and those of its first layer, whose input needs no gradient.</summary>
    public static (string Name, int Batch, Func<Model> Make, double Products, double First)[] All { get; } =
    [
        ("letters 28x28x1", 32, Letters, 784 * 9.0 * 128 * 129 + 25088 * 128 + 1280, 784 * 9 * 128),
        ("cifar 32x32x3", 32, Cifar, 1024 * 9.0 * 35 * 32 + 256 * 9 * 96 * 64 + 4096 * 256 + 2560, 1024 * 27 * 32),
        ("lenet 32x32x1", 32, LeNet, 784 * 25 * 6 + 100 * 25 * 96 + 400 * 120 + 120 * 84 + 840, 784 * 25 * 6),
        ("lenet 32x32x1", 128, LeNet, 784 * 25 * 6 + 100 * 25 * 96 + 400 * 120 + 120 * 84 + 840, 784 * 25 * 6),
        ("separable 28x28x64", 32, Separable, 784 * (9 * 64 + 64 * 128 + 9 * 128 + 128 * 128) + 1280, 784 * 9 * 64),
        ("residual 28x28x64", 32, Residual, 2 * 784 * 9 * 64 * 64 + 640, 784 * 9 * 64 * 64),
        ("conv1d 600x6", 128, Sequences, 596 * 5 * 6 * 64 + (592 + 292) * 5 * 64 * 64 + 640, 596 * 5 * 6 * 64),
    ];

    private static Sequential Letters() => new()
    {
        new Input(28, 28, 1), new Conv2D(128, 3, padding: "same", activation: "relu"), new Conv2D(128, 3, padding: "same", activation: "relu"), new MaxPooling2D(),
        new Flatten(), new Dense(128, "relu"), new Dense(10, "softmax"),
    };

    private static Sequential Cifar() => new()
    {
        new Input(32, 32, 3), new Conv2D(32, 3, padding: "same", activation: "relu"), new Conv2D(32, 3, padding: "same", activation: "relu"), new MaxPooling2D(),
        new Conv2D(64, 3, padding: "same", activation: "relu"), new Conv2D(64, 3, padding: "same", activation: "relu"), new MaxPooling2D(),
        new Flatten(), new Dense(256, "relu"), new Dense(10, "softmax"),
    };

    private static Sequential LeNet() => new()
    {
        new Input(32, 32, 1), new Conv2D(6, 5, activation: "tanh"), new AveragePooling2D(), new Conv2D(16, 5, activation: "tanh"), new AveragePooling2D(),
        new Flatten(), new Dense(120, "tanh"), new Dense(84, "tanh"), new Dense(10, "softmax"),
    };

    private static Model Separable()
    {
        var input = new Input(28, 28, 64);
        Symbol h = input;
        foreach (int filters in (int[])[128, 128])
        {
            h = Normal(new DepthwiseConv2D(3, padding: "same") { UseBias = false }.Apply(h));
            h = Normal(new Conv2D(filters, 1) { UseBias = false }.Apply(h));
        }
        return new Model(input, Head(h));
    }

    private static Model Residual()
    {
        var input = new Input(28, 28, 64);
        var h = Normal(new Conv2D(64, 3, padding: "same") { UseBias = false }.Apply(input));
        h = new BatchNormalization().Apply(new Conv2D(64, 3, padding: "same") { UseBias = false }.Apply(h));
        return new Model(input, Head(new Activation("relu").Apply(new Add().Apply(h, input))));
    }

    private static Sequential Sequences() => new()
    {
        new Input(600, 6), new Conv1D(64, 5, activation: "relu"), new Conv1D(64, 5, activation: "relu"), new MaxPooling1D(), new Conv1D(64, 5, activation: "relu"),
        new GlobalAveragePooling1D(), new Dense(10, "softmax"),
    };

    private static Symbol Normal(Symbol x) => new Activation("relu").Apply(new BatchNormalization().Apply(x));

    private static Symbol Head(Symbol x) => new Dense(10, "softmax").Apply(new GlobalAveragePooling2D().Apply(x));
}
