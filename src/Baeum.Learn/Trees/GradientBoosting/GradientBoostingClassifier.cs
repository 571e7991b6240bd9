using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Classes by a sum of small trees, each grown on what the ones before leave over. scikit-learn: <c>GradientBoostingClassifier</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: classes. NaN is a missing value; infinity is refused. Friedman (2001), (2002). The same seed gives scikit-learn's trees.
/// <code>var model = new GradientBoostingClassifier { NIterNoChange = 5, Seed = 1 }.Fit(x, y);  model.NEstimators</code>
/// </remarks>
public sealed record GradientBoostingClassifier : GradientBoostingSettings, IEstimator<GradientBoostingClassifier.Model>
{
    /// <summary>log_loss, or exponential (AdaBoost's, for two classes).</summary>
    public string Loss { get; init => field = Choice.Of(value, GradientLoss.OfClasses); } = "log_loss";

    /// <summary>Grows all stages.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, null);

    /// <summary>Grows the stages that a model lacks to <see cref="GradientBoostingSettings.NEstimators"/>; with the same seed and data as all at once. scikit-learn: <c>warm_start</c>.</summary>
    public Model Grow(Model model, Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, model);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private Model Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, Model? grown)
    {
        const string estimator = nameof(GradientBoostingClassifier);
        int samples = (int)TreeInputs.Samples(x, estimator).Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, estimator);
        double[]? weights = TreeInputs.Weights(sampleWeight, samples, estimator);
        if (weights is not null && codes.Where((_, i) => weights[i] > 0).Distinct().Count() is var left && left < 2)
            throw new ArgumentException($"{estimator}: y contains {left} class after sample_weight trimmed classes with zero weights, while a minimum of 2 classes are required.");
        if (Loss == "exponential" && classes.Count != 2)
            throw new ArgumentException($"{estimator}: Loss = \"exponential\" requires 2 classes; got {classes.Count} classes.");
        if (grown is not null && !classes.SequenceEqual(grown.Classes))
            throw new ArgumentException($"{estimator}: the model was fitted on the classes {grown.Classes}, received {classes}.");
        var (stages, start, init) = GradientFit.Run(this, GradientLoss.Named(Loss, classes.Count, 0), x, y!, Array.ConvertAll(codes, c => (double)c), weights, (model, rows) => Model.RawOf(model, rows, Loss, classes.Count), grown);
        return new([.. stages.Trees], Criterion, LearningRate, start, init, [.. stages.TrainScore], [.. stages.OobImprovement], classes, Loss);
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <param name="Trees">The trees, stage after stage; of three classes or more a stage has one for each.</param>
    /// <param name="Criterion">What their splits were judged by.</param>
    /// <param name="LearningRate">How much of each tree is taken.</param>
    /// <param name="Start">The constants that it begins with; empty if <paramref name="Init"/> says them.</param>
    /// <param name="Init">The model that it begins with; null for constants.</param>
    /// <param name="TrainScore">The loss of the training samples after each stage.</param>
    /// <param name="OobImprovement">By how much each stage lowered the loss of the samples that it was not grown on; empty unless Subsample was below 1.</param>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Loss">The loss.</param>
    public sealed record Model(Tree[] Trees, string Criterion, double LearningRate, double[] Start, IFitted? Init, double[] TrainScore, double[] OobImprovement, Labels Classes, string Loss)
        : GradientBoostingModel(Trees, Criterion, LearningRate, Start, Init, TrainScore, OobImprovement), IProbabilistic, IDecision
    {
        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x) => Decided(RawPredict(x));

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => Probabilities(RawPredict(x));

        /// <inheritdoc/>
        public Tensor<float> DecisionFunction(Tensor<float> x) => Shaped(RawPredict(x));

        /// <summary>The predictions after each stage.</summary>
        public IEnumerable<Labels> StagedPredict(Tensor<float> x) => StagedRaw(x).Select(Decided);

        /// <summary>The probabilities after each stage.</summary>
        public IEnumerable<Tensor<float>> StagedPredictProba(Tensor<float> x) => StagedRaw(x).Select(Probabilities);

        /// <summary>The decision function after each stage.</summary>
        public IEnumerable<Tensor<float>> StagedDecisionFunction(Tensor<float> x) => StagedRaw(x).Select(Shaped);

        /// <summary>The number of the leaf that each sample comes to in each tree. Shape: [samples, features] → [samples, stages, trees of a stage].</summary>
        public Tensor<int> Apply(Tensor<float> x) => Tensor.Create(Leaves(x), [x.Lengths[0], NEstimators, Columns]);

        internal static double[] RawOf(IFitted init, Tensor<float> x, string loss, int classes)
        {
            if (init is not IProbabilistic { HasProbabilities: true } model)
                throw new ArgumentException($"{nameof(GradientBoostingClassifier)}, init: {ModelNames.Of(init)} does not predict probabilities.");
            double[] shares = Array.ConvertAll(model.PredictProba(x).ToArray(), p => (double)p);
            return classes > 2 ? Array.ConvertAll(shares, MultinomialDeviance.Raw)
                : [.. Enumerable.Range(0, shares.Length / 2).Select(i => loss == "exponential" ? ExponentialLoss.Raw(shares[2 * i + 1]) : BinomialDeviance.Raw(shares[2 * i + 1]))];
        }

        private protected override double[] RawOfInit(IFitted init, Tensor<float> x) => RawOf(init, x, Loss, Classes.Count);

        private double[] Shares(double[] raw)
        {
            var shares = new double[raw.Length / Columns * Classes.Count];
            for (int i = 0; i < raw.Length / Columns; i++)
            {
                if (Columns == 1)
                {
                    double second = BinomialDeviance.Probability(Loss == "exponential" ? 2 * raw[i] : raw[i]);
                    (shares[2 * i], shares[2 * i + 1]) = (1 - second, second);
                    continue;
                }
                var row = raw.AsSpan(i * Columns, Columns);
                double all = MultinomialDeviance.LogSumExp(row);
                for (int k = 0; k < Columns; k++)
                    shares[i * Columns + k] = Math.Exp(row[k] - all) is var share && double.IsNaN(share) ? 0 : share;
            }
            return shares;
        }

        private Labels Decided(double[] raw)
        {
            if (Loss == "exponential")
                return Classes.TakeRows(Array.ConvertAll(raw, r => r >= 0 ? 1 : 0));
            double[] shares = Shares(raw);
            return Classes.TakeRows([.. Enumerable.Range(0, raw.Length / Columns).Select(i => TensorPrimitives.IndexOfMax<double>(shares.AsSpan(i * Classes.Count, Classes.Count)))]);
        }

        private Tensor<float> Probabilities(double[] raw) => Tensor.Create(Array.ConvertAll(Shares(raw), s => (float)s), [raw.Length / Columns, Classes.Count]);

        private Tensor<float> Shaped(double[] raw)
        {
            var values = Array.ConvertAll(raw, r => (float)r);
            return Columns == 1 ? Tensor.Create(values) : Tensor.Create(values, [values.Length / Columns, Columns]);
        }
    }
}
