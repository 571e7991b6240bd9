using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Gradient boosting of trees that grow leaf by leaf, for the order of samples within groups. LightGBM: <c>LGBMRanker</c>.</summary>
/// <remarks>y: grades of relevance, 0, 1, 2 ... <code>var model = new LGBMRanker().Fit(x, y, group: [20, 35, 12]);  var scores = model.Predict(x);</code></remarks>
public sealed record LGBMRanker : LGBMSettings, IEstimator<LGBMRanker.Model>
{
    private const int Watched = 5, HighestGrade = 30;

    /// <summary>"lambdarank".</summary>
    public string Objective { get; init => field = Choice.Of(value, ["lambdarank"]); } = "lambdarank";

    /// <summary>The places from which pairs are made.</summary>
    public int LambdarankTruncationLevel { get; init => field = Check.Positive(value, nameof(LambdarankTruncationLevel)); } = 30;

    /// <summary>Takes all samples for one group.</summary>
    Model IEstimator<Model>.Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight) => Fit(x, y, [(int)Inputs.Matrix(x).Lengths[0]], sampleWeight);

    /// <summary>Learns from samples in groups.</summary>
    /// <param name="x">Shape: [samples, features], group after group.</param>
    /// <param name="y">The grade of each sample.</param>
    /// <param name="group">The size of each group.</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    /// <param name="evalSet">Samples, grades and sizes of groups to watch (ndcg@5), called valid_0, valid_1 ...; early stopping looks at the last.</param>
    public Model Fit(Tensor<float> x, Labels? y, int[] group, Tensor<float>? sampleWeight = null, IReadOnlyList<(Tensor<float> X, Labels Y, int[] Group)>? evalSet = null)
    {
        x = Inputs.Features(Inputs.Matrix(x));
        double[] grades = Grades(x, y, group);
        double[]? weights = LGBMFit.Weights(sampleWeight, grades.Length);
        var loss = new LeafwiseLoss("lambdarank", 1, (_, _) => default, (_, _) => 0);
        var watched = (evalSet ?? []).Select((set, i) => new LGBMWatched($"valid_{i}", Inputs.Features(set.X), Ndcg(Rank(Grades(set.X, set.Y, set.Group), set.Group, null)), 1)).ToArray();
        return new(LGBMFit.Run(this, loss, x, grades, weights, watched, Rank(grades, group, weights).Gradients));
    }

    private LambdaRank Rank(double[] grades, int[] group, double[]? weights) => new(grades, group, weights, Sigmoid, LambdarankTruncationLevel);

    private static LGBMScore Ndcg(LambdaRank rank) => new($"ndcg@{Watched}", true, scores => rank.Ndcg(scores, Watched));

    private static double[] Grades(Tensor<float> x, Labels? y, int[] group)
    {
        int samples = (int)x.Lengths[0];
        double[] grades = Targets.Numbers(y, samples, nameof(LGBMRanker));
        if (Array.Exists(group, size => size <= 0) || group.Sum(size => (long)size) != samples)
            throw new ArgumentException($"LGBMRanker: sizes of groups must be positive and sum to the {samples} samples; received {group.Length} groups with {group.Sum(size => (long)size)}.");
        int bad = Array.FindIndex(grades, grade => grade < 0 || grade > HighestGrade || grade != Math.Truncate(grade));
        return bad < 0 ? grades : throw new ArgumentException(FormattableString.Invariant($"LGBMRanker: grades must be whole numbers from 0 to {HighestGrade}, but y holds {grades[bad]} in row {bad}."));
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
