using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Numbers as the mean of many trees whose thresholds are drawn at random. scikit-learn: <c>ExtraTreesRegressor</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: [samples] or [samples, outputs]. NaN is a missing value; infinity is refused. Geurts, Ernst and Wehenkel (2006). The same seed gives scikit-learn's forest, tree for tree, at any number of threads.
/// <code>var model = new ExtraTreesRegressor { Seed = 1 }.Fit(x, y);  model.Predict(xTest);</code>
/// </remarks>
public sealed record ExtraTreesRegressor : ForestRegressorSettings, IEstimator<ExtraTreesRegressor.Model>
{
    /// <summary>Grows the trees.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => Grow(true, x, y, sampleWeight, null, trees => new Model(trees, Criterion, null, null));

    /// <summary>Grows the trees that a model lacks to <see cref="ForestParameters.NEstimators"/>; with the same seed as all at once. scikit-learn: <c>warm_start</c>.</summary>
    public Model Grow(Model model, Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null)
        => Grow(true, x, y, sampleWeight, model, trees => new Model(trees, Criterion, null, null));

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Trees">The trees.</param>
    /// <param name="Criterion">What their splits made small.</param>
    /// <param name="OobScore">R² on samples that the trees had not seen; null unless it was asked for.</param>
    /// <param name="OobPrediction">What the trees that had not seen them predict for the training samples, [samples] or [samples, outputs]; null unless asked for.</param>
    public sealed record Model(Tree[] Trees, string Criterion, double? OobScore, Tensor<float>? OobPrediction)
        : ForestRegressorModel(Trees, Criterion, OobScore, OobPrediction)
    {
        /// <summary>The trees as models of their own. scikit-learn: <c>estimators_</c>.</summary>
        public IReadOnlyList<ExtraTreeRegressor.Model> Estimators => Array.ConvertAll(Trees, t => new ExtraTreeRegressor.Model(t, Criterion));
    }
}
