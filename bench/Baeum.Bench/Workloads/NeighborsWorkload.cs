using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Nearest neighbours against scikit-learn: random samples by brute force and by a KD-tree, and MNIST where it lies in the data folder.</summary>
internal sealed class NeighborsWorkload : IWorkload
{
    public string Name => "neighbors";

    public string Title => "Classes of 10,000 queries by 5 neighbours, against scikit-learn";

    public string PeerScript => "neighbors.py";

    public bool ComparesWorkingMemory => true;

    public IEnumerable<Case> Cases()
    {
        yield return new("40,000 x 40", 2.0 * 10_000 * 40_000 * 40, 0, () => Predict(40_000, 40));
        yield return new("40,000 x 3", 0, 0, () => Predict(40_000, 3));
        if (BenchImages.Mnist is { } mnist)
            yield return new("MNIST 60,000 x 784", 2.0 * 10_000 * 60_000 * 784, 0, () =>
            {
                var model = new KNeighborsClassifier().Fit(mnist.X, mnist.Y);
                return () => model.Predict(mnist.Queries);
            });
    }

    private static Action Predict(int samples, int features)
    {
        Tensor<float> x = Tensors.RandomNormal([samples, features], seed: 1), queries = Tensors.RandomNormal([10_000, features], seed: 2);
        var model = new KNeighborsClassifier().Fit(x, Array.ConvertAll(x.AsSpan().ToArray()[..samples], v => v > 0 ? 1 : 0));
        return () => model.Predict(queries);
    }
}
