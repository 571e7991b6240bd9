using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Nn.Tests;

/// <summary>Small data and networks for the tests of training.</summary>
internal static class Toy
{
    public static Tensor<float> Random(int seed, params int[] shape)
    {
        var values = new float[shape.Aggregate(1, (a, b) => a * b)];
        new Rng((ulong)seed).Normal(values, 0, 1);
        return Tensor.Create(values, [.. shape.Select(n => (nint)n)]);
    }

    /// <summary>Class 1 where the sum of the row is positive.</summary>
    public static Tensor<float> SignOfSum(Tensor<float> x)
    {
        int rows = (int)x.Lengths[0], width = (int)x.Lengths[1];
        var labels = new float[rows];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < width; j++)
                labels[i] += x[i, j];
        return Tensor.Create([.. labels.Select(s => s > 0 ? 1f : 0f)], [rows]);
    }

    public static Sequential Classifier(int features = 20, int classes = 2)
    {
        var model = new Sequential { new Input(features), new Dense(64, "relu"), new Dropout(0.2), new BatchNormalization(), new Dense(32, "tanh"), new Dense(classes, "softmax") };
        model.Compile("adam", "sparse_categorical_crossentropy", "accuracy");
        return model;
    }
}
