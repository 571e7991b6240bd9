using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Boosted trees that order the samples of each group by how relevant they are. XGBoost: <c>XGBRanker</c>, with the objectives of version 1.7.</summary>
/// <remarks>
/// y: grades of relevance, 0, 1, 2 ... Groups are given by their sizes (<c>group</c>) or by a number for each sample (<c>qid</c>, in order); weights count groups.
/// <code>var model = new XGBRanker { Objective = "rank:ndcg" }.Fit(x, y, group: [20, 35, 12]);  var scores = model.Predict(x);</code>
/// </remarks>
public sealed record XGBRanker : XGBSettings, IEstimator<XGBRanker.Model>
{
    /// <summary>An estimator with XGBoost's defaults.</summary>
    public XGBRanker() => Objective = "rank:pairwise";

    /// <summary>Takes all samples for one group.</summary>
    Model IEstimator<Model>.Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight) => Fit(x, y, [(int)Inputs.Matrix(x).Lengths[0]], sampleWeight: sampleWeight);

    /// <summary>Boosts trees for samples in groups.</summary>
    /// <param name="x">Shape: [samples, features], group after group.</param>
    /// <param name="y">The grade of each sample.</param>
    /// <param name="group">The size of each group.</param>
    /// <param name="qid">Instead of sizes the group of each sample, ascending.</param>
    /// <param name="sampleWeight">How much each group counts, [groups].</param>
    /// <param name="baseMargin">What the margins begin with, [samples].</param>
    /// <param name="evalSet">Samples, grades and sizes of groups that are looked at after each round; the last set decides about early stopping.</param>
    /// <param name="verbose">Every how many rounds a line is printed; 0 for never.</param>
    /// <param name="xgbModel">A model that is boosted further.</param>
    /// <param name="featureNames">Names of the features.</param>
    /// <param name="sampleWeightEvalSet">Weights of the groups of each evaluation set.</param>
    /// <param name="baseMarginEvalSet">Base margins of each evaluation set.</param>
    /// <param name="featureWeights">How likely features are drawn where shares of them are.</param>
    /// <param name="cancellationToken">Ends the training after the round that is running, as Ctrl-C does; the model so far is returned.</param>
    public Model Fit(Tensor<float> x, Labels? y, int[]? group = null, int[]? qid = null, Tensor<float>? sampleWeight = null, Tensor<float>? baseMargin = null,
        IReadOnlyList<(Tensor<float> X, Labels Y, int[] Group)>? evalSet = null, int verbose = 1, Booster? xgbModel = null, string[]? featureNames = null,
        IReadOnlyList<Tensor<float>?>? sampleWeightEvalSet = null, IReadOnlyList<Tensor<float>?>? baseMarginEvalSet = null, float[]? featureWeights = null, CancellationToken cancellationToken = default)
    {
        if (!Objective.StartsWith("rank:", StringComparison.Ordinal))
            throw new ArgumentException($"XGBRanker: please use an objective for ranking (rank:pairwise, rank:ndcg, rank:map), received '{Objective}'.");
        if ((group is null) == (qid is null))
            throw new ArgumentException("XGBRanker: group or qid is required for a ranking, and not both.");
        int[] sizes = group ?? RankGroups.Sizes(qid!);
        var (booster, scores) = XGBTraining.Run(this, Objective, 0, x, y, new()
        {
            EvalSet = [.. (evalSet ?? []).Select(e => (e.X, e.Y))],
            SampleWeight = sampleWeight,
            BaseMargin = baseMargin,
            Verbose = verbose,
            XgbModel = xgbModel,
            FeatureNames = featureNames,
            SampleWeightEvalSet = sampleWeightEvalSet,
            BaseMarginEvalSet = baseMarginEvalSet,
            FeatureWeights = featureWeights,
            Cancellation = cancellationToken,
        }, (labels, samples, set) => RankGroups.Targets(labels, samples, set == 0 ? sizes : evalSet![set - 1].Group, set == 0 ? nameof(XGBRanker) : $"XGBRanker, evalSet {set - 1}"));
        return new(this with { CustomObjective = null, CustomMetric = null }, booster, scores);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <inheritdoc cref="XGBModel"/>
    public sealed record Model(XGBSettings Recipe, Booster Booster, Dictionary<string, Dictionary<string, double[]>> EvalsResult) : XGBModel(Recipe, Booster, EvalsResult)
    {
        /// <summary>A score for each sample; within a group, greater is more relevant. Shape: [samples, features] → [samples].</summary>
        public Tensor<float> Predict(Tensor<float> x, Range? iterationRange = null) => Predictions(x, iterationRange, null);
    }
}
