using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Linear models against scikit-learn on the same samples.</summary>
internal sealed class LinearWorkload : IWorkload
{
    public string Name => "linear";

    public string Title => "Linear models, against scikit-learn";

    public string PeerScript => "linear.py";

    public bool ComparesWorkingMemory => true;

    public IEnumerable<Case> Cases()
    {
        var (x, y) = LearnSamples.Straight(40_000, 40);
        yield return new("LogisticRegression 40,000 x 40", 0, 0, () => () => new LogisticRegression().Fit(x, y));
        yield return new("LinearRegression 40,000 x 40", 0, 0, () => () => new LinearRegression().Fit(x, y));
        yield return new("Lasso 40,000 x 40", 0, 0, () => () => new Lasso { Alpha = 0.001 }.Fit(x, y));
        yield return new("SGDClassifier 40,000 x 40", 0, 0, () => () => new SGDClassifier { Seed = 0 }.Fit(x, y));
        if (BenchImages.Mnist is { } mnist)
            yield return new("LogisticRegression MNIST", 0, 0, () => () => new LogisticRegression().Fit(mnist.X, mnist.Y));
    }
}
