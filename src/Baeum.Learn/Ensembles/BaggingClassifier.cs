using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The mean of many classifiers, each fitted on samples drawn at random. The draws are those of scikit-learn for the same seed. scikit-learn: <c>BaggingClassifier</c>.</summary>
/// <remarks>Breiman (1996). Probabilities are the mean of those of the classifiers, or shares of votes where they have none.</remarks>
public sealed record BaggingClassifier : IEstimator<BaggingClassifier.Model>
{
    /// <summary>Many decision trees.</summary>
    public BaggingClassifier()
    {
    }

    /// <summary>Many of one classifier.</summary>
    public BaggingClassifier(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The classifier; null for a decision tree.</summary>
    public IEstimator<IFitted>? Estimator { get; init; }

    /// <summary>How many. Default 10.</summary>
    public int NEstimators { get; init => field = Compute.Check.Positive(value, nameof(NEstimators)); } = 10;

    /// <summary>Samples that each gets: a share or a number. Default 1.0, as many as there are.</summary>
    public SampleShare MaxSamples { get; init; } = 1.0;

    /// <summary>Features that each gets: a share or a number. Default 1.0, all.</summary>
    public SampleShare MaxFeatures { get; init; } = 1.0;

    /// <summary>Draw samples with replacement. Default true.</summary>
    public bool Bootstrap { get; init; } = true;

    /// <summary>Draw features with replacement. Default false.</summary>
    public bool BootstrapFeatures { get; init; }

    /// <summary>Judge each sample by the classifiers that did not see it. Default false.</summary>
    public bool OobScore { get; init; }

    /// <summary>Seed of the draws and of the classifiers.</summary>
    public int? Seed { get; init; }

    /// <summary>Fits all classifiers.</summary>
    /// <exception cref="ArgumentException">The estimator does not classify, or refuses the data.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, null);

    /// <summary>Fits the classifiers that a model lacks to <see cref="NEstimators"/>; with the same seed as all at once. scikit-learn: <c>warm_start</c>.</summary>
    public Model Grow(Model model, Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, model);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private Model Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, Model? grown)
    {
        var classes = (y ?? throw new ArgumentException("BaggingClassifier requires y to be passed, but the target y is null.")).Classes();
        if (grown is not null && !classes.SequenceEqual(grown.Classes))
            throw new ArgumentException($"BaggingClassifier: the model was fitted on the classes {grown.Classes}, received {classes}.");
        var bags = new Bags(nameof(BaggingClassifier), Estimator ?? new DecisionTreeClassifier(), NEstimators, MaxSamples, MaxFeatures, Bootstrap, BootstrapFeatures, Seed);
        var fitted = bags.Fit<IClassifier>(x, y, sampleWeight, grown?.Models.Length ?? 0);
        var model = new Model((int)x.Lengths[1], classes, [.. grown?.Models ?? [], .. fitted.Select(b => b.Model)], [.. grown?.Features ?? [], .. fitted.Select(b => b.Features)], null, null);
        return OobScore ? Judged(model, bags.OfOob(x, Bootstrap, grown is not null && Seed is null), x, y) : model;
    }

    private static Model Judged(Model model, int[][] samples, Tensor<float> x, Labels y)
    {
        var sums = new double[y.Count, model.Classes.Count];
        for (int b = 0; b < samples.Length; b++)
        {
            int[] rows = Bags.Outside(samples[b], y.Count);
            if (rows.Length > 0)
                model.AddVotes(b, x.TakeRows(rows), sums, rows);
        }
        double score = Metrics.AccuracyScore(y, model.Classes.TakeRows(Voters.ArgMax(sums)));
        for (int i = 0; i < y.Count; i++)
        {
            double all = 0;
            for (int c = 0; c < model.Classes.Count; c++)
                all += sums[i, c];
            for (int c = 0; c < model.Classes.Count; c++)
                sums[i, c] /= all;
        }
        return model with { OobScore = score, OobDecisionFunction = Voters.ToTensor(sums) };
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Models">The fitted classifiers.</param>
    /// <param name="Features">The features of each.</param>
    /// <param name="OobScore">Accuracy on samples that the classifiers had not seen; null unless it was asked for.</param>
    /// <param name="OobDecisionFunction">Probabilities of the training samples by the classifiers that had not seen them, [samples, classes], NaN where all had; null unless asked for.</param>
    public sealed record Model(int NFeaturesIn, Labels Classes, IClassifier[] Models, int[][] Features, double? OobScore, Tensor<float>? OobDecisionFunction) : IProbabilistic
    {
        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x) => Classes.TakeRows(Voters.ArgMax(Mean(x)));

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => Voters.ToTensor(Mean(x));

        /// <summary>Adds what one classifier says about samples to their rows of a table.</summary>
        internal void AddVotes(int b, Tensor<float> x, double[,] sums, int[] rows)
        {
            var part = Bags.TakeColumns(x, Features[b]);
            int[] columns = Models[b].Classes.Encode(Classes);
            if (Models[b] is IProbabilistic { HasProbabilities: true } probabilistic)
            {
                double[] values = IShares.Of(probabilistic, part);
                for (int i = 0; i < values.Length; i++)
                    sums[rows[i / columns.Length], columns[i % columns.Length]] += values[i];
                return;
            }
            int[] codes = Models[b].Predict(part).Encode(Classes);
            for (int i = 0; i < codes.Length; i++)
                sums[rows[i], codes[i]]++;
        }

        private double[,] Mean(Tensor<float> x)
        {
            Inputs.Matrix(x, this);
            var sums = new double[x.Lengths[0], Classes.Count];
            int[] rows = [.. Enumerable.Range(0, (int)x.Lengths[0])];
            for (int b = 0; b < Models.Length; b++)
                AddVotes(b, x, sums, rows);
            for (int i = 0; i < rows.Length; i++)
                for (int c = 0; c < Classes.Count; c++)
                    sums[i, c] /= Models.Length;
            return sums;
        }
    }
}
