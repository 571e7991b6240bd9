using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Numbers by the weighted median of weak regressors, each fitted on samples drawn more often where the ones before were far off (AdaBoost.R2). scikit-learn: <c>AdaBoostRegressor</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: [samples]. Drucker (1997). The same seed gives scikit-learn's model.
/// <code>var model = new AdaBoostRegressor { Loss = "square", Seed = 1 }.Fit(x, y);  model.Predict(xTest);</code>
/// </remarks>
public sealed record AdaBoostRegressor : IEstimator<AdaBoostRegressor.Model>
{
    /// <summary>Boosts trees of depth 3.</summary>
    public AdaBoostRegressor()
    {
    }

    /// <summary>Boosts a regressor.</summary>
    public AdaBoostRegressor(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The weak regressor; null for a tree of depth 3.</summary>
    public IEstimator<IFitted>? Estimator { get; init; }

    /// <summary>How many at most.</summary>
    public int NEstimators { get; init => field = Check.Positive(value, nameof(NEstimators)); } = 50;

    /// <summary>How fast the weights of the samples change.</summary>
    public double LearningRate { get; init => field = Check.Positive(value, nameof(LearningRate)); } = 1;

    /// <summary>How errors count: linear, square or exponential.</summary>
    public string Loss { get; init => field = Choice.Of(value, ["linear", "square", "exponential"]); } = "linear";

    /// <summary>Seed of the weak regressors and of the samples drawn for them.</summary>
    public int? Seed { get; init; }

    /// <summary>Fits round after round.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int samples = (int)TreeInputs.Samples(x, nameof(AdaBoostRegressor)).Lengths[0];
        double[] numbers = Targets.Numbers(y, samples, nameof(AdaBoostRegressor));
        var weights = new BoostWeights(TreeInputs.Weights(sampleWeight, samples, nameof(AdaBoostRegressor)), samples);
        var estimator = Estimator ?? new DecisionTreeRegressor { MaxDepth = 3 };
        var (models, shares, errors) = (new List<IRegressor>(), new double[NEstimators], new double[NEstimators]);
        Array.Fill(errors, 1);
        var random = Seeds.Generator(Seed);
        for (int round = 0; round < NEstimators; round++)
        {
            weights.Clip();
            var seeded = EstimatorSeeds.Draw(estimator, random);
            int[] drawn = WeightedSample.WithReplacement(weights.Values, random);
            models.Add(Voters.Fit<IRegressor>(nameof(AdaBoostRegressor), "estimator", seeded, x.TakeRows(drawn), y!.TakeRows(drawn), null));
            bool isLast = round == NEstimators - 1;
            if (Step(WeakRegressor.Numbers(models[^1], x), numbers, weights.Values, isLast) is not { } done)
            {
                if (models.Count > 1)
                    models.RemoveAt(models.Count - 1);
                break;
            }
            (shares[round], errors[round]) = done;
            if (done.Error == 0 || !isLast && !weights.TryNormalize(nameof(AdaBoostRegressor), round))
                break;
        }
        return new((int)x.Lengths[1], [.. models], shares, errors);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>How much the regressor counts, and the weights of the samples for the next; null if it errs on half of them.</summary>
    private (double Weight, double Error)? Step(double[] predicted, double[] y, double[] weights, bool isLast)
    {
        int[] rows = [.. Enumerable.Range(0, y.Length).Where(i => weights[i] > 0)];
        double[] errors = Array.ConvertAll(rows, i => Math.Abs(predicted[i] - y[i]));
        double greatest = errors.Max();
        errors = Array.ConvertAll(errors, e => greatest == 0 ? e : e / greatest);
        if (Loss == "square")
            errors = Array.ConvertAll(errors, e => e * e);
        else if (Loss == "exponential")
            errors = Array.ConvertAll(errors, e => 1 - Math.Exp(-e));
        double error = NumpySum.Of(rows.Select((row, i) => weights[row] * errors[i]).ToArray());
        if (error <= 0)
            return (1, 0);
        if (error >= 0.5)
            return null;
        double beta = error / (1 - error);
        for (int i = 0; i < rows.Length && !isLast; i++)
            weights[rows[i]] *= Math.Pow(beta, (1 - errors[i]) * LearningRate);
        return (LearningRate * Math.Log(1 / beta), error);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Estimators">The weak regressors. scikit-learn: <c>estimators_</c>.</param>
    /// <param name="EstimatorWeights">How much each counts; 0 for those that were not fitted.</param>
    /// <param name="EstimatorErrors">The error of each; 1 for those that were not fitted.</param>
    public sealed record Model(int NFeaturesIn, IRegressor[] Estimators, double[] EstimatorWeights, double[] EstimatorErrors) : IRegressor, IImportances
    {
        /// <inheritdoc/>
        public double[] FeatureImportances => WeightedImportances.Of(Estimators, EstimatorWeights, nameof(AdaBoostRegressor));

        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x)
        {
            TreeInputs.Samples(x, this);
            return Medians(Array.ConvertAll(Estimators, e => WeakRegressor.Numbers(e, x)), Estimators.Length);
        }

        /// <summary>The predictions after each round.</summary>
        public IEnumerable<Tensor<float>> StagedPredict(Tensor<float> x)
        {
            TreeInputs.Samples(x, this);
            var all = Array.ConvertAll(Estimators, e => WeakRegressor.Numbers(e, x));
            return Enumerable.Range(1, Estimators.Length).Select(count => Medians(all, count));
        }

        /// <summary>R² after each round.</summary>
        public IEnumerable<double> StagedScore(Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null) => StagedPredict(x).Select(p => Metrics.R2Score(y, p, sampleWeight));

        /// <summary>Of each sample the prediction at which the weights, in ascending order of the predictions, come to half.</summary>
        private Tensor<float> Medians(double[][] predictions, int count)
        {
            var medians = new float[predictions[0].Length];
            var row = new double[count];
            for (int i = 0; i < medians.Length; i++)
            {
                for (int m = 0; m < count; m++)
                    row[m] = predictions[m][i];
                int[] order = NumpySort.Order(row);
                double half = 0.5 * order.Aggregate(0.0, (sum, m) => sum + EstimatorWeights[m]), reached = 0;
                int at = 0;
                while ((reached += EstimatorWeights[order[at]]) < half)
                    at++;
                medians[i] = (float)row[order[at]];
            }
            return Tensor.Create(medians);
        }
    }
}
