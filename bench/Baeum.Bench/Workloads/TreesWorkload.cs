using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Trees and forests against scikit-learn on the same samples.</summary>
internal sealed class TreesWorkload : IWorkload
{
    public string Name => "trees";

    public string Title => "Decision trees and forests, against scikit-learn (n_jobs=2)";

    public string PeerScript => "trees.py";

    public string MemoryCase => "RandomForestClassifier(100), fit 40,000 x 40";

    public IEnumerable<Case> Cases()
    {
        var (x, y) = LearnSamples.Sided(40_000, 40, 5);
        yield return new(MemoryCase, 0, 0, () => () => new RandomForestClassifier { Seed = 0 }.Fit(x, y));
        yield return new("DecisionTreeClassifier, fit 40,000 x 40", 0, 0, () => () => new DecisionTreeClassifier { Seed = 0 }.Fit(x, y));
        yield return new("DecisionTreeRegressor, fit 40,000 x 40", 0, 0, () => () => new DecisionTreeRegressor { Seed = 0 }.Fit(x, y));
        yield return new("ExtraTreesClassifier(100), fit 40,000 x 40", 0, 0, () => () => new ExtraTreesClassifier { Seed = 0 }.Fit(x, y));
        yield return new("RandomForestClassifier(20, entropy), fit 40,000 x 40", 0, 0, () => () => new RandomForestClassifier { NEstimators = 20, Criterion = "entropy", Seed = 0 }.Fit(x, y));
        if (BenchImages.Mnist is { } mnist)
            yield return new("RandomForestClassifier(100), fit MNIST 60,000", 0, 0, () => () => new RandomForestClassifier { Seed = 0 }.Fit(mnist.X, mnist.Y));
    }
}
