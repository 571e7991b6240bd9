using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Gradient boosting of trees that grow leaf by leaf, for the order of samples within groups. LightGBM: <c>LGBMRanker</c>.</summary>
/// <remarks>y: grades of relevance, 0, 1, 2 ... <code>var model = new LGBMRanker().Fit(x, y, group: [20, 35, 12]);  var scores = model.Predict(x);</code></remarks>
public sealed record LGBMRanker : LGBMSettings, IEstimator<LGBMRanker.Model>
{
    private const int HighestGrade = 30;

    /// <summary>"lambdarank", or "rank_xendcg".</summary>
    public string Objective { get; init => field = Choice.Of(value, LGBMLosses.Names(["lambdarank", "rank_xendcg"])); } = "lambdarank";

    /// <summary>The places from which pairs are made.</summary>
    public int LambdarankTruncationLevel { get; init => field = Check.Positive(value, nameof(LambdarankTruncationLevel)); } = 30;

    /// <summary>Whether lambdarank scales the gradients of a group by their sum.</summary>
    public bool LambdarankNorm { get; init; } = true;

    /// <summary>What each grade is worth; null for 2^grade − 1.</summary>
    public double[]? LabelGain { get; init; }

    /// <summary>The places that the metrics ndcg and map look at.</summary>
    public int[] EvalAt { get; init; } = [1, 2, 3, 4, 5];

    /// <summary>Takes all samples for one group.</summary>
    Model IEstimator<Model>.Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight) => Fit(x, y, [(int)Inputs.Matrix(x).Lengths[0]], sampleWeight);

    /// <summary>Learns from samples in groups.</summary>
    /// <param name="x">Shape: [samples, features], group after group.</param>
    /// <param name="y">The grade of each sample.</param>
    /// <param name="group">The size of each group.</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    /// <param name="evalSet">Samples, grades and sizes of groups to watch, called valid_0, valid_1 ...; see EvalAt, EvalMetric and EarlyStoppingRounds.</param>
    /// <param name="initScore">What the scores begin with, [samples]; predictions do not know of it.</param>
    /// <param name="evalNames">Names of the sets instead of valid_0, valid_1 ...</param>
    /// <param name="evalSampleWeight">Weights of each set.</param>
    /// <param name="evalInitScore">What the scores of each set begin with.</param>
    /// <param name="initModel">A model that is boosted further: its trees come first.</param>
    /// <param name="featureNames">Names of the features.</param>
    /// <param name="verbose">Every how many rounds a line is printed, as LightGBM does; 0 for never.</param>
    /// <param name="cancellationToken">Ends the training after the round that is running, as Ctrl-C does; the model so far is returned.</param>
    public Model Fit(Tensor<float> x, Labels? y, int[] group, Tensor<float>? sampleWeight = null, IReadOnlyList<(Tensor<float> X, Labels Y, int[] Group)>? evalSet = null, Tensor<float>? initScore = null, IReadOnlyList<string>? evalNames = null,
        IReadOnlyList<Tensor<float>?>? evalSampleWeight = null, IReadOnlyList<Tensor<float>?>? evalInitScore = null, LGBMBooster? initModel = null, string[]? featureNames = null, int verbose = 0, CancellationToken cancellationToken = default)
    {
        var given = x;
        x = Inputs.Features(Inputs.Matrix(x));
        double[] grades = Grades(x, y, group);
        double[]? weights = LGBMFit.Weights(sampleWeight, grades.Length);
        var loss = new LeafwiseLoss(LGBMLosses.Name(Objective), 1, (_, _) => default, (_, _) => 0);
        var request = new LGBMRequest
        {
            InitScore = initScore,
            EvalNames = evalNames,
            EvalSampleWeight = evalSampleWeight,
            EvalInitScore = evalInitScore,
            InitModel = initModel,
            FeatureNames = featureNames,
            Verbose = verbose,
            Cancellation = cancellationToken,
            Gradients = loss.Text == "lambdarank" ? new LambdaRank(grades, group, weights, Sigmoid, LambdarankTruncationLevel, LambdarankNorm, LabelGain).Gradients
                : new RankXendcg(grades, group, weights, RankXendcg.Seed(Seed)).Gradients,
        };
        var sets = evalSet ?? [];
        var watched = request.Watched(this, loss, given, [.. sets.Select(set => set.X)], (i, w) => new(Grades(sets[i].X, sets[i].Y, sets[i].Group), w, sets[i].Group));
        return new(LGBMFit.Run(this, loss, x, grades, weights, watched, request));
    }

    private double[] Grades(Tensor<float> x, Labels? y, int[] group)
    {
        int samples = (int)x.Lengths[0];
        double[] grades = Targets.Numbers(y, samples, nameof(LGBMRanker));
        if (Array.Exists(group, size => size <= 0) || group.Sum(size => (long)size) != samples)
            throw new ArgumentException($"LGBMRanker: sizes of groups must be positive and sum to the {samples} samples; received {group.Length} groups with {group.Sum(size => (long)size)}.");
        int highest = LabelGain is null ? HighestGrade : LabelGain.Length - 1, bad = Array.FindIndex(grades, grade => grade < 0 || grade > highest || grade != Math.Truncate(grade));
        return bad < 0 ? grades : throw new ArgumentException(FormattableString.Invariant($"LGBMRanker: grades must be whole numbers from 0 to {highest}, but y holds {grades[bad]} in row {bad}."));
    }

    /// <summary>What Fit learned.</summary>
    /// <param name="Learned">The trees and the history.</param>
    public sealed record Model(LGBMFit Learned) : IImportances
    {
        /// <summary>The trees.</summary>
        public LGBMBooster Booster => Learned.Booster;

        /// <inheritdoc/>
        public int NFeaturesIn => Booster.NFeaturesIn;

        /// <inheritdoc/>
        public double[] FeatureImportances => Learned.Importances;

        /// <summary>A score for each sample; within a group, greater is more relevant. Shape: [samples, features] → [samples].</summary>
        public Tensor<float> Predict(Tensor<float> x) => Learned.Predict(x, this);
    }
}
