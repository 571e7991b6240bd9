using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A classifier whose scores become honest probabilities: of the samples that get 0.8, eight in ten are of the class. scikit-learn: <c>CalibratedClassifierCV</c>.</summary>
/// <remarks>
/// The scores of held-out samples are mapped to frequencies by a sigmoid (Platt 2000) or by a rising step function (isotonic; Zadrozny and Elkan 2002), for each class against the rest.
/// <code>var model = new CalibratedClassifierCV(new LinearSVC()).Fit(x, y);  var p = model.PredictProba(x);</code>
/// </remarks>
public sealed record CalibratedClassifierCV : IEstimator<CalibratedClassifierCV.Model>
{
    private const string Sigmoid = "sigmoid", Isotonic = "isotonic";

    /// <summary>Calibrates a classifier.</summary>
    public CalibratedClassifierCV(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The classifier.</summary>
    public IEstimator<IFitted> Estimator { get; init; }

    /// <summary>"sigmoid" or "isotonic". Default "sigmoid".</summary>
    public string Method { get; init => field = value is Sigmoid or Isotonic ? value : throw Nearest.Unknown(nameof(Method), value, [Sigmoid, Isotonic]); } = Sigmoid;

    /// <summary>How samples are held out; default 5 stratified folds.</summary>
    public Splitter? Cv { get; init; }

    /// <summary>Whether a classifier is kept for each fold and their probabilities averaged; if not, one is fitted on all samples. scikit-learn's <c>ensemble</c>. Default true.</summary>
    public bool Ensemble { get; init; } = true;

    /// <summary>Fits the classifiers and their calibrations.</summary>
    /// <exception cref="ArgumentException">The estimator does not classify or gives no scores, or a fold lacks a class.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var samples = Samples.Of(nameof(CalibratedClassifierCV), x, y ?? throw new ArgumentException("CalibratedClassifierCV requires y to be passed, but the target y is null."), sampleWeight);
        if (sampleWeight is not null && Method == Sigmoid)
            throw new ArgumentException("CalibratedClassifierCV: the sigmoid takes no sample weights; use Method = \"isotonic\".");
        var classes = y.Classes();
        Fold[] folds = [.. (Cv ?? 5).For(isClassifier: true, y).Split(samples.Count, y)];
        var parts = ParallelFits.Run(folds.Length, i => Scored(samples.Take(folds[i].Train), samples.Take(folds[i].Test), classes));
        if (Ensemble)
            return new((int)x.Lengths[1], classes, Array.ConvertAll(parts, p => new Member(p.Model, Calibrations(p.Scores, p.Test, classes))));
        var model = Voters.Fit<IClassifier>(nameof(CalibratedClassifierCV), "estimator", Estimator, x, y, sampleWeight);
        var all = samples.Take([.. folds.SelectMany(f => f.Test)]);
        return new((int)x.Lengths[1], classes, [new Member(model, Calibrations(Tensors.Concatenate(0, Array.ConvertAll(parts, p => p.Scores)), all, classes))]);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private (IClassifier Model, Tensor<float> Scores, Samples Test) Scored(Samples train, Samples test, Labels classes)
    {
        var model = Voters.Fit<IClassifier>(nameof(CalibratedClassifierCV), "estimator", Estimator, train.X, train.Y, train.Weight);
        return model.Classes.Count == classes.Count ? (model, ScoresOf(model, test.X), test)
            : throw new ArgumentException($"CalibratedClassifierCV: a fold has samples of {model.Classes.Count} of the {classes.Count} classes only; use fewer or stratified folds.");
    }

    private Calibration[] Calibrations(Tensor<float> scores, Samples test, Labels classes)
    {
        int[] codes = test.Y!.Encode(classes);
        int columns = (int)scores.Lengths[1];
        return [.. Enumerable.Range(0, columns).Select(c =>
        {
            double[] values = [.. scores.Columns(c..(c + 1)).ToArray().Select(v => (double)v)];
            int positive = columns == 1 ? 1 : c;
            return Method == Sigmoid ? Calibration.BySigmoid(values, i => codes[i] == positive) : Calibration.Isotonic(values, i => codes[i] == positive, test.Weight);
        })];
    }

    /// <summary>One column a class, or one for the second of two.</summary>
    private static Tensor<float> ScoresOf(IClassifier model, Tensor<float> x)
        => model is IDecision decision ? Stack.AsColumns("decision_function", decision.DecisionFunction(x))
        : model is IProbabilistic { HasProbabilities: true } probabilistic ? Stack.AsColumns("predict_proba", probabilistic.PredictProba(x))
        : throw new ArgumentException($"CalibratedClassifierCV: {ModelNames.Of(model)} gives neither probabilities nor decisions.");

    /// <summary>A fitted classifier and the calibration of each of its scores.</summary>
    /// <param name="Classifier">The classifier.</param>
    /// <param name="Calibrations">One for each column of scores.</param>
    public sealed record Member(IClassifier Classifier, IReadOnlyList<Calibration> Calibrations)
    {
        internal void Add(Tensor<float> x, double[,] sums)
        {
            var scores = ScoresOf(Classifier, x).AsReadOnlySpan();
            int columns = Calibrations.Count, classes = sums.GetLength(1);
            var row = new double[classes];
            for (int i = 0; i < sums.GetLength(0); i++)
            {
                for (int c = 0; c < columns; c++)
                    row[columns == 1 ? 1 : c] = Calibrations[c].Of(scores[i * columns + c]);
                double total = columns == 1 ? 1 : row.Sum();
                if (columns == 1)
                    row[0] = 1 - row[1];
                for (int c = 0; c < classes; c++)
                    sums[i, c] += total == 0 ? 1.0 / classes : row[c] / total;
            }
        }
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Members">The calibrated classifiers.</param>
    public sealed record Model(int NFeaturesIn, Labels Classes, IReadOnlyList<Member> Members) : IProbabilistic
    {
        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x) => Classes.TakeRows(Voters.ArgMax(Mean(x)));

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => Voters.ToTensor(Mean(x));

        private double[,] Mean(Tensor<float> x)
        {
            Inputs.Matrix(x, this);
            var sums = new double[x.Lengths[0], Classes.Count];
            foreach (var member in Members)
                member.Add(x, sums);
            for (int i = 0; i < sums.GetLength(0); i++)
                for (int c = 0; c < Classes.Count; c++)
                    sums[i, c] /= Members.Count;
            return sums;
        }
    }
}
