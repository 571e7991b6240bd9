using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Classes by the weighted votes of weak classifiers, each fitted with more weight on what the ones before got wrong. scikit-learn: <c>AdaBoostClassifier</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: classes. Freund and Schapire (1995), for several classes Zhu et al. (2009). The same seed gives scikit-learn's model.
/// <code>var model = new AdaBoostClassifier(new DecisionTreeClassifier { MaxDepth = 2 }) { Seed = 1 }.Fit(x, y);  model.StagedPredict(xTest)</code>
/// </remarks>
public sealed record AdaBoostClassifier : IEstimator<AdaBoostClassifier.Model>
{
    /// <summary>Boosts trees of one question.</summary>
    public AdaBoostClassifier()
    {
    }

    /// <summary>Boosts a classifier that takes sample weights.</summary>
    public AdaBoostClassifier(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The weak classifier; null for a tree of one question.</summary>
    public IEstimator<IFitted>? Estimator { get; init; }

    /// <summary>How many at most.</summary>
    public int NEstimators { get; init => field = Check.Positive(value, nameof(NEstimators)); } = 50;

    /// <summary>How much each counts.</summary>
    public double LearningRate { get; init => field = Check.Positive(value, nameof(LearningRate)); } = 1;

    /// <summary>"SAMME.R", by probabilities, or "SAMME", by predictions.</summary>
    public string Algorithm { get; init => field = Choice.Of(value, ["SAMME", "SAMME.R"]); } = "SAMME.R";

    /// <summary>Seed of the weak classifiers.</summary>
    public int? Seed { get; init; }

    /// <summary>Fits round after round.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int samples = (int)TreeInputs.Samples(x, nameof(AdaBoostClassifier)).Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(AdaBoostClassifier), fewest: 1);
        var weights = new BoostWeights(TreeInputs.Weights(sampleWeight, samples, nameof(AdaBoostClassifier)), samples);
        var weak = new WeakClassifier(nameof(AdaBoostClassifier), Estimator ?? new DecisionTreeClassifier { MaxDepth = 1 }, x, y!, classes, codes);
        var (models, shares, errors) = (new List<IClassifier>(), new double[NEstimators], new double[NEstimators]);
        Array.Fill(errors, 1);
        var random = Seeds.Generator(Seed);
        for (int round = 0; round < NEstimators; round++)
        {
            weights.Clip();
            var model = weak.Fit(weights.Values, random);
            bool isLast = round == NEstimators - 1;
            var step = Algorithm == "SAMME" ? SammeStep.Discrete(model, x, classes, codes, weights, LearningRate, isLast) : SammeStep.Real(model, x, classes.Count, codes, weights, LearningRate, isLast);
            if (step is not { } done)
            {
                if (models.Count == 0)
                    throw new ArgumentException("AdaBoostClassifier: the estimator is worse than random, the ensemble cannot be fit.");
                break;
            }
            models.Add(model);
            (shares[round], errors[round]) = done;
            if (done.Error == 0 || !isLast && !weights.TryNormalize(nameof(AdaBoostClassifier), round))
                break;
        }
        return new((int)x.Lengths[1], classes, Algorithm, [.. models], shares, errors);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Algorithm">How the votes are counted.</param>
    /// <param name="Estimators">The weak classifiers. scikit-learn: <c>estimators_</c>.</param>
    /// <param name="EstimatorWeights">How much each counts; 0 for those that were not fitted.</param>
    /// <param name="EstimatorErrors">The weighted error of each; 1 for those that were not fitted.</param>
    public sealed record Model(int NFeaturesIn, Labels Classes, string Algorithm, IClassifier[] Estimators, double[] EstimatorWeights, double[] EstimatorErrors) : IProbabilistic, IDecision, IImportances
    {
        /// <inheritdoc/>
        public double[] FeatureImportances => WeightedImportances.Of(Estimators, EstimatorWeights, nameof(AdaBoostClassifier));

        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x) => Decided(Votes(x).Last());

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => Probabilities(Votes(x).Last());

        /// <inheritdoc/>
        public Tensor<float> DecisionFunction(Tensor<float> x) => Shaped(Votes(x).Last());

        /// <summary>The predictions after each round.</summary>
        public IEnumerable<Labels> StagedPredict(Tensor<float> x) => Votes(x).Select(Decided);

        /// <summary>The probabilities after each round.</summary>
        public IEnumerable<Tensor<float>> StagedPredictProba(Tensor<float> x) => Votes(x).Select(Probabilities);

        /// <summary>The decision function after each round.</summary>
        public IEnumerable<Tensor<float>> StagedDecisionFunction(Tensor<float> x) => Votes(x).Select(Shaped);

        /// <summary>The accuracy after each round.</summary>
        public IEnumerable<double> StagedScore(Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null) => StagedPredict(x).Select(p => Metrics.AccuracyScore(y, p, sampleWeight));

        private IEnumerable<double[]> Votes(Tensor<float> x) => SammeVotes.Staged(TreeInputs.Samples(x, this), Classes, Algorithm, Estimators, EstimatorWeights);

        private Labels Decided(double[] votes) => Classes.TakeRows(SammeVotes.Decided(votes, Classes.Count));

        private Tensor<float> Probabilities(double[] votes) => Tensor.Create(SammeVotes.Probabilities(votes, Classes.Count), [votes.Length / SammeVotes.Columns(Classes.Count), Classes.Count]);

        private Tensor<float> Shaped(double[] votes)
        {
            var values = Array.ConvertAll(votes, v => (float)v);
            return Classes.Count == 2 ? Tensor.Create(values) : Tensor.Create(values, [values.Length / Classes.Count, Classes.Count]);
        }
    }
}
