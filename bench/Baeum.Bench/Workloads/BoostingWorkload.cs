using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Gradient boosting against XGBoost and scikit-learn on the same samples.</summary>
internal sealed class BoostingWorkload : IWorkload
{
    public string Name => "boosting";

    public string Title => "Gradient boosting, against XGBoost and scikit-learn (two threads)";

    public string PeerScript => "boosting.py";

    public bool ComparesWorkingMemory => true;

    public IEnumerable<Case> Cases()
    {
        var (x, y) = RingSamples.Make(40_000, 40);
        yield return new("XGBClassifier hist, 5 classes, 100 rounds, fit 40,000 x 40", 0, 0, () => () => Hist(100).Fit(x, y));
        yield return new("XGBClassifier exact, 5 classes, 10 rounds, fit 40,000 x 40", 0, 0, () => () => (Hist(10) with { TreeMethod = "exact" }).Fit(x, y));
        yield return new("XGBClassifier predict_proba, 100 trees, 1,000,000 x 40", 0, 0, () =>
        {
            var (many, _) = RingSamples.Make(1_000_000, 40);
            var model = Hist(20).Fit(x, y);
            return () => model.PredictProba(many);
        });
        Labels two = Array.ConvertAll(((Tensor<float>)y).AsReadOnlySpan().ToArray(), label => label > 1 ? 1 : 0);
        foreach (var (name, labels) in new[] { ("5 classes", y), ("2 classes", two) })
        {
            yield return new($"HistGradientBoostingClassifier, {name}, 100 rounds, fit 40,000 x 40", 0, 0, () => () => new HistGradientBoostingClassifier { EarlyStopping = false }.Fit(x, labels));
            yield return new($"LGBMClassifier, {name}, 100 rounds, fit 40,000 x 40", 0, 0, () => () => new LGBMClassifier().Fit(x, labels));
        }
        if (BenchImages.Mnist is not { } mnist)
            yield break;
        yield return new("XGBClassifier hist, fit MNIST 60,000, 10 rounds", 0, 0, () => () => Hist(10).Fit(mnist.X, mnist.Y));
    }

    private static XGBClassifier Hist(int rounds) => new() { NEstimators = rounds, TreeMethod = "hist", MaxDepth = 6 };
}
