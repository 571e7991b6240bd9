using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Numbers as the mean of many trees, each grown on other samples. scikit-learn: <c>RandomForestRegressor</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: [samples] or [samples, outputs]. NaN is a missing value; infinity is refused. Breiman (2001). The same seed gives scikit-learn's forest, tree for tree, at any number of threads.
/// <code>var model = new RandomForestRegressor { Seed = 1, MaxFeatures = 0.5 }.Fit(x, y);  model.Predict(xTest);  model.FeatureImportances</code>
/// </remarks>
public sealed record RandomForestRegressor : ForestRegressorSettings, IEstimator<RandomForestRegressor.Model>
{
    /// <summary>Draws the samples of each tree.</summary>
    public RandomForestRegressor() => Bootstrap = true;

    /// <summary>Grows the trees.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => Grow(false, x, y, sampleWeight, null, trees => new Model(trees, Criterion, null, null));

    /// <summary>Grows the trees that a model lacks to <see cref="ForestParameters.NEstimators"/>; with the same seed as all at once. scikit-learn: <c>warm_start</c>.</summary>
    public Model Grow(Model model, Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null)
        => Grow(false, x, y, sampleWeight, model, trees => new Model(trees, Criterion, null, null));

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
        public IReadOnlyList<DecisionTreeRegressor.Model> Estimators => Array.ConvertAll(Trees, t => new DecisionTreeRegressor.Model(t, Criterion));
    }
}
