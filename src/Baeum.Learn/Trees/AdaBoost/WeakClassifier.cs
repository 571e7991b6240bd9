using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Fits one classifier again and again on the same samples with other weights. Trees prepare the samples once, and take weights in full precision.</summary>
internal sealed class WeakClassifier
{
    private readonly string _owner;
    private readonly IEstimator<IFitted> _estimator;
    private readonly Tensor<float> _x;
    private readonly Labels _y, _classes;
    private readonly int[] _codes;
    private readonly TreeData? _data;

    public WeakClassifier(string owner, IEstimator<IFitted> estimator, Tensor<float> x, Labels y, Labels classes, int[] codes)
    {
        (_owner, _estimator, _x, _y, _classes, _codes) = (owner, estimator, x, y, classes, codes);
        if (estimator is IUnweighted)
            throw new ArgumentException($"{owner}: {estimator.GetType().Name} doesn't support sample_weight.");
        _data = estimator switch
        {
            TreeClassifierSettings tree => new(x, tree.CategoricalFeatures),
            ForestClassifierSettings forest => new(x, forest.CategoricalFeatures),
            _ => null,
        };
    }

    /// <summary>Fits, with new seeds.</summary>
    public IClassifier Fit(double[] weights, MersenneTwister random)
    {
        return EstimatorSeeds.Draw(_estimator, random) switch
        {
            TreeClassifierSettings tree => tree.Grow(_data!, _classes, _codes, weights),
            ForestClassifierSettings forest => forest.Grow(_data!, _classes, _codes, weights),
            var seeded => Voters.Fit<IClassifier>(_owner, "estimator", seeded, _x, _y, Tensor.Create(Array.ConvertAll(weights, w => (float)w))),
        };
    }

    /// <summary>Probabilities. Shape: [samples · classes].</summary>
    public static double[] Shares(IClassifier model, Tensor<float> x)
        => model is IProbabilistic { HasProbabilities: true } probabilistic ? IShares.Of(probabilistic, x)
        : throw new ArgumentException($"AdaBoostClassifier: Algorithm = \"SAMME.R\" needs probabilities, and {ModelNames.Of(model)} has none. Please change the estimator, or set Algorithm = \"SAMME\".");
}
