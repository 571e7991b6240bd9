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
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var classes = (y ?? throw new ArgumentException("BaggingClassifier requires y to be passed, but the target y is null.")).Classes();
        var bags = new Bags(nameof(BaggingClassifier), Estimator ?? new DecisionTreeClassifier(), NEstimators, MaxSamples, MaxFeatures, Bootstrap, BootstrapFeatures, Seed).Fit<IClassifier>(x, y, sampleWeight);
        var model = new Model((int)x.Lengths[1], classes, Array.ConvertAll(bags, b => b.Model), Array.ConvertAll(bags, b => b.Features), null);
        return OobScore ? model with { OobScore = Oob(model, bags, x, y) } : model;
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private static double Oob(Model model, Bags.Bag<IClassifier>[] bags, Tensor<float> x, Labels y)
    {
        var sums = new double[y.Count, model.Classes.Count];
        for (int b = 0; b < bags.Length; b++)
        {
            int[] rows = Bags.Outside(bags[b].Samples, y.Count);
            if (rows.Length > 0)
                model.AddVotes(b, x.TakeRows(rows), sums, rows);
        }
        return Metrics.AccuracyScore(y, model.Classes.TakeRows(Voters.ArgMax(sums)));
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Models">The fitted classifiers.</param>
    /// <param name="Features">The features of each.</param>
    /// <param name="OobScore">Accuracy on samples that the classifiers had not seen; null unless it was asked for.</param>
    public sealed record Model(int NFeaturesIn, Labels Classes, IClassifier[] Models, int[][] Features, double? OobScore) : IProbabilistic
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
