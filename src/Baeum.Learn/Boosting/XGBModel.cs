using System.Globalization;
using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>What XGBoost's estimators learned. Saved as <c>.json</c> or <c>.ubj</c> it is a file of XGBoost.</summary>
/// <param name="Recipe">The estimator that learned it, without functions.</param>
/// <param name="Booster">The boosted trees.</param>
/// <param name="EvalsResult">The scores of each round by evaluation set (<c>validation_0</c> ...) and metric. XGBoost: <c>evals_result()</c>.</param>
public abstract record XGBModel(XGBSettings Recipe, Booster Booster, Dictionary<string, Dictionary<string, double[]>> EvalsResult) : IImportances
{
    /// <inheritdoc/>
    public int NFeaturesIn => Booster.NFeatures;

    /// <summary>The round with the best score, counted from 0; without early stopping the last. Predictions use the rounds up to it. XGBoost: <c>best_iteration</c>.</summary>
    public int BestIteration => Booster.BestIteration ?? Booster.NumBoostedRounds - 1;

    /// <summary>The score of that round; null without early stopping. XGBoost: <c>best_score</c>.</summary>
    public double? BestScore => Booster.Attributes.TryGetValue("best_score", out string? text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double score) ? score : null;

    /// <summary>The importances of the kind that the estimator chose, of all trees, sum 1. XGBoost: <c>feature_importances_</c>.</summary>
    public double[] FeatureImportances => Booster.FeatureImportances(Recipe.ImportanceType);

    /// <summary>Sums of what the trees say. Shape: [samples, features] → [samples] or [samples, outputs]. XGBoost: <c>predict(output_margin=True)</c>.</summary>
    /// <param name="x">The samples.</param>
    /// <param name="iterationRange">The rounds that count; without it those up to the best.</param>
    /// <param name="baseMargin">What the margins begin with instead of the base score.</param>
    public Tensor<float> PredictMargin(Tensor<float> x, Range? iterationRange = null, Tensor<float>? baseMargin = null) => Booster.PredictMargin(Samples(x), Rounds(iterationRange), baseMargin);

    /// <summary>The leaf of each sample in each tree. Shape: [samples, features] → [samples, trees]. XGBoost: <c>apply</c>.</summary>
    public Tensor<int> Apply(Tensor<float> x, Range? iterationRange = null) => Booster.Apply(Samples(x), Rounds(iterationRange));

    /// <summary>What each feature contributed to each margin (TreeSHAP); the last column is the mean. Shape: [samples, features] → [samples, features + 1], or with [outputs] after the samples.</summary>
    public Tensor<float> PredictContributions(Tensor<float> x, bool approximate = false, Range? iterationRange = null) => Booster.PredictContributions(Samples(x), approximate, Rounds(iterationRange));

    /// <summary>The rounds that count: those given, else up to the best.</summary>
    private protected Range? Rounds(Range? iterationRange) => iterationRange ?? (BestIteration + 1 < Booster.NumBoostedRounds ? ..(BestIteration + 1) : null);

    private protected Tensor<float> Samples(Tensor<float> x) => XGBPlan.WithMissing(Inputs.Matrix(x, this), Recipe.Missing);

    private protected Tensor<float> Predictions(Tensor<float> x, Range? iterationRange, Tensor<float>? baseMargin) => Booster.Predict(Samples(x), Rounds(iterationRange), baseMargin);
}
