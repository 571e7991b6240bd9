using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Finds outliers: samples that few random questions tell apart from the others. scikit-learn: <c>IsolationForest</c>.</summary>
/// <remarks>
/// x: [samples, features]; y is not looked at. NaN is a missing value; infinity is refused. Liu, Ting and Zhou (2008). The same seed gives scikit-learn's forest.
/// <code>var model = new IsolationForest { Contamination = 0.05, Seed = 1 }.Fit(x);  model.Predict(x)  // −1 for outliers</code>
/// </remarks>
public sealed record IsolationForest : IEstimator<IsolationForest.Model>
{
    /// <summary>How many trees.</summary>
    public int NEstimators { get; init => field = Check.Positive(value, nameof(NEstimators)); } = 100;

    /// <summary>Samples that each tree gets: "auto" for 256, a number or a share.</summary>
    public IsolationSamples MaxSamples { get; init; } = "auto";

    /// <summary>The share of outliers: "auto" for the paper's threshold, or a number in (0, 0.5].</summary>
    public Contamination Contamination { get; init; } = "auto";

    /// <summary>Features that each tree gets: a number or a share.</summary>
    public SampleShare MaxFeatures { get; init; } = 1.0;

    /// <summary>Draw samples with replacement.</summary>
    public bool Bootstrap { get; init; }

    /// <summary>Seed of the draws and of the trees.</summary>
    public int? Seed { get; init; }

    /// <summary>Grows the trees.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, sampleWeight, null);

    /// <summary>Grows the trees that a model lacks to <see cref="NEstimators"/>; with the same seed as all at once. scikit-learn: <c>warm_start</c>.</summary>
    public Model Grow(Model model, Tensor<float> x, Tensor<float>? sampleWeight = null) => Fit(x, sampleWeight, model);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private Model Fit(Tensor<float> x, Tensor<float>? sampleWeight, Model? grown)
    {
        int done = grown?.Trees.Length ?? 0;
        if (done > NEstimators)
            throw new ArgumentException($"IsolationForest: NEstimators = {NEstimators} is less than the {done} trees that are grown already.");
        if (grown is not null)
            TreeInputs.Samples(x, grown);
        int samples = (int)TreeInputs.Samples(x, nameof(IsolationForest)).Lengths[0], features = (int)x.Lengths[1];
        double[]? weights = TreeInputs.Weights(sampleWeight, samples, nameof(IsolationForest));
        int seed = Seed ?? Seeds.Generator(null).NextInteger(int.MaxValue - 1), taken = MaxSamples.Of(samples);
        var growth = new IsolationGrowth(x, weights, seed, taken, MaxFeatures.Of(features, nameof(MaxFeatures), least: 1), Bootstrap);
        var trees = growth.Grow(done, NEstimators);
        var model = new Model([.. grown?.Trees ?? [], .. trees.Select(t => t.Tree)], [.. grown?.EstimatorsFeatures ?? [], .. trees.Select(t => t.Features)], taken, -0.5);
        if (Contamination.Share is not { } share)
            return model;
        double[] scores = model.Scores(x);
        Array.Sort(scores);
        return model with { Offset = Quantiles.Of<double>(scores, 100.0 * share / 100) };
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <param name="Trees">The trees; they ask for features by their numbers among all.</param>
    /// <param name="EstimatorsFeatures">The features that each tree was given.</param>
    /// <param name="MaxSamples">How many samples each tree was given.</param>
    /// <param name="Offset">The score below which a sample is an outlier. scikit-learn: <c>offset_</c>.</param>
    public sealed record Model(Tree[] Trees, int[][] EstimatorsFeatures, int MaxSamples, double Offset) : IDecision
    {
        private PackedForest? _packed;

        /// <inheritdoc/>
        public int NFeaturesIn => Trees[0].NFeatures;

        /// <summary>1 for samples among the others, −1 for outliers.</summary>
        public Labels Predict(Tensor<float> x) => Array.ConvertAll(Scores(x), score => score - Offset < 0 ? -1 : 1);

        /// <summary>Negative for outliers. Shape: [samples, features] → [samples].</summary>
        public Tensor<float> DecisionFunction(Tensor<float> x) => Tensor.Create(Array.ConvertAll(Scores(x), score => (float)(score - Offset)));

        /// <summary>The opposite of the paper's anomaly score, from −1 (an outlier) up. Shape: [samples, features] → [samples].</summary>
        public Tensor<float> ScoreSamples(Tensor<float> x) => Tensor.Create(Array.ConvertAll(Scores(x), score => (float)score));

        /// <summary>The scores in full precision.</summary>
        internal double[] Scores(Tensor<float> x)
        {
            TreeInputs.Samples(x, this);
            var lengths = new double[x.Lengths[0]];
            // A copy made by `with` may have other trees.
            var packed = _packed is { } made && made.IsOf(Trees) ? made : _packed = new(Trees, IsolationPaths.Of, 1);
            packed.Visit(x, new LeafVisitors.AddingColumns(lengths, packed.Answers, 1));
            double mean = Trees.Length * IsolationPaths.Mean(MaxSamples);
            return Array.ConvertAll(lengths, length => -Math.Pow(2, -(mean == 0 ? 1 : length / mean)));
        }
    }
}
