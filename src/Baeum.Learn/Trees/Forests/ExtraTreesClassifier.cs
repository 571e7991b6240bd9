using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Classes by the votes of many trees whose thresholds are drawn at random. scikit-learn: <c>ExtraTreesClassifier</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: classes. NaN is a missing value; infinity is refused. Geurts, Ernst and Wehenkel (2006). The same seed gives scikit-learn's forest, tree for tree, at any number of threads.
/// <code>var model = new ExtraTreesClassifier { Seed = 1 }.Fit(x, y);  model.PredictProba(xTest);</code>
/// </remarks>
public sealed record ExtraTreesClassifier : ForestClassifierSettings, IEstimator<ExtraTreesClassifier.Model>
{
    /// <summary>Grows the trees.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => Grow(true, x, y, sampleWeight, null, (trees, classes) => new Model(trees, Criterion, classes, null, null));

    /// <summary>Grows the trees that a model lacks to <see cref="ForestParameters.NEstimators"/>; with the same seed as all at once. scikit-learn: <c>warm_start</c>.</summary>
    public Model Grow(Model model, Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null)
        => Grow(true, x, y, sampleWeight, model, (trees, classes) => new Model(trees, Criterion, classes, null, null));

    internal override ForestClassifierModel Grow(TreeData data, Labels classes, int[] codes, double[] weights)
        => new Model(Growth(true, data, classes, codes, weights).Grow([]).Trees, Criterion, classes, null, null);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Trees">The trees; the value of a node is the weight of each class.</param>
    /// <param name="Criterion">What their splits made small.</param>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="OobScore">Accuracy on samples that the trees had not seen; null unless it was asked for.</param>
    /// <param name="OobDecisionFunction">Probabilities of the training samples by the trees that had not seen them, [samples, classes]; null unless asked for.</param>
    public sealed record Model(Tree[] Trees, string Criterion, Labels Classes, double? OobScore, Tensor<float>? OobDecisionFunction)
        : ForestClassifierModel(Trees, Criterion, Classes, OobScore, OobDecisionFunction)
    {
        /// <summary>The trees as models of their own. scikit-learn: <c>estimators_</c>.</summary>
        public IReadOnlyList<ExtraTreeClassifier.Model> Estimators => Array.ConvertAll(Trees, t => new ExtraTreeClassifier.Model(t, Criterion, Classes));
    }
}
