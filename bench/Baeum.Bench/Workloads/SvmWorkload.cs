using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Support vector machines against scikit-learn on the same samples.</summary>
internal sealed class SvmWorkload : IWorkload
{
    public string Name => "svm";

    public string Title => "Support vector machines, against scikit-learn (libsvm, liblinear)";

    public string PeerScript => "svm.py";

    public bool ComparesWorkingMemory => true;

    public IEnumerable<Case> Cases()
    {
        var (x, y) = LearnSamples.Curved(10_000, 40);
        yield return new("SVC rbf, fit 10,000 x 40", 0, 0, () => () => new SVC().Fit(x, y));
        yield return new("SVC rbf, predict 10,000", 0, 0, () =>
        {
            var model = new SVC().Fit(x, y);
            return () => model.Predict(x);
        });
        var (plain, sides) = LearnSamples.Straight(40_000, 40);
        yield return new("LinearSVC, fit 40,000 x 40", 0, 0, () => () => new LinearSVC { Seed = 0 }.Fit(plain, sides));
        if (BenchImages.Mnist is not { } mnist)
            yield break;
        Tensor<float> images = mnist.X.TakeRows(..10_000);
        var digits = mnist.Y.TakeRows(..10_000);
        yield return new("SVC rbf, fit MNIST 10,000", 0, 0, () => () => new SVC().Fit(images, digits));
        yield return new("SVC rbf, predict MNIST 10,000", 0, 0, () =>
        {
            var model = new SVC().Fit(images, digits);
            return () => model.Predict(mnist.Queries);
        });
    }
}
