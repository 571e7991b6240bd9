using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Bench;

/// <summary>Training steps against PyTorch.</summary>
internal sealed class TrainWorkload : IWorkload
{
    public string Name => "train";

    public string Title => "One training step with Adam, against PyTorch";

    public string PeerScript => "train.py";

    public IEnumerable<Case> Cases()
    {
        foreach (int batch in (int[])[32, 128])
            yield return new($"784-1024-512-256-10, batch {batch}", 2.0 * batch * (3 * (784 * 1024 + 1024 * 512 + 512 * 256 + 256 * 10) - 784 * 1024), 0, () => Step(Mlp(), Random([batch, 784]), Classes(batch, 10)));
    }

    public static Sequential Mlp() => new() { new Input(784), new Dense(1024, "relu"), new Dense(512, "relu"), new Dense(256, "relu"), new Dense(10, "softmax") };

    public static Tensor<float> Random(Shape shape)
    {
        var x = Tensors.Zeros(shape);
        new Rng(1).Uniform(x.AsSpan(), 0, 1);
        return x;
    }

    public static Tensor<float> Classes(int rows, int classes)
    {
        var y = Tensors.Zeros([rows]);
        for (int i = 0; i < rows; i++)
            y[i] = i % classes;
        return y;
    }

    public static Action Step(Model model, Tensor<float> x, Tensor<float> y)
    {
        model.Compile("adam", "sparse_categorical_crossentropy");
        return () => model.TrainOnBatch(x, y);
    }
}
