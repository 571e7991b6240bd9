using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Gradient boosting of trees that grow leaf by leaf, for numbers. LightGBM: <c>LGBMRegressor</c>.</summary>
/// <remarks>x: [samples, features]; NaN is a missing value, and columns of <see cref="LGBMSettings.CategoricalFeature"/> are categories. <code>var model = new LGBMRegressor { NumLeaves = 15 }.Fit(xTrain, yTrain, evalSet: [(xTest, yTest)]);</code></remarks>
public sealed record LGBMRegressor : LGBMSettings, IEstimator<LGBMRegressor.Model>, IValidated
{
    /// <summary>"regression" (squares), "regression_l1", "huber", "fair", "poisson", "quantile", "mape", "gamma", "tweedie" "cross_entropy" or "cross_entropy_lambda"; LightGBM's other names are understood.</summary>
    public string Objective { get; init => field = Choice.Of(value, LGBMLosses.Names(LGBMLosses.OfNumbers)); } = "regression";

    /// <summary>Learns the square root of the targets, and squares what it predicts; of objective "regression".</summary>
    public bool RegSqrt { get; init; }

    /// <inheritdoc/>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, y, evalSet: [], sampleWeight);

    IFitted IValidated.Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, (Tensor<float> X, Labels Y) validation) => Fit(x, y, EarlyStoppingRounds is null ? [] : [validation], sampleWeight);

    /// <summary>Learns, and watches the loss on other samples.</summary>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">One number a sample.</param>
    /// <param name="evalSet">Samples and targets to watch, called valid_0, valid_1 ..., or training if it is x itself; see EvalMetric and EarlyStoppingRounds.</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    /// <param name="initScore">What the scores begin with, [samples]; predictions do not know of it.</param>
    /// <param name="evalNames">Names of the sets instead of valid_0, valid_1 ...</param>
    /// <param name="evalSampleWeight">Weights of each set.</param>
    /// <param name="evalInitScore">What the scores of each set begin with.</param>
    /// <param name="initModel">A model that is boosted further: its trees come first.</param>
    /// <param name="featureNames">Names of the features.</param>
    /// <param name="verbose">Every how many rounds a line is printed, as LightGBM does; 0 for never.</param>
    /// <param name="cancellationToken">Ends the training after the round that is running, as Ctrl-C does; the model so far is returned.</param>
    public Model Fit(Tensor<float> x, Labels? y, IReadOnlyList<(Tensor<float> X, Labels Y)> evalSet, Tensor<float>? sampleWeight = null, Tensor<float>? initScore = null, IReadOnlyList<string>? evalNames = null,
        IReadOnlyList<Tensor<float>?>? evalSampleWeight = null, IReadOnlyList<Tensor<float>?>? evalInitScore = null, LGBMBooster? initModel = null, string[]? featureNames = null, int verbose = 0, CancellationToken cancellationToken = default)
    {
        var request = new LGBMRequest { InitScore = initScore, EvalNames = evalNames, EvalSampleWeight = evalSampleWeight, EvalInitScore = evalInitScore, InitModel = initModel, FeatureNames = featureNames, Verbose = verbose, Cancellation = cancellationToken };
        var given = x;
        x = Inputs.Features(Inputs.Matrix(x));
        double[] targets = Targets.Numbers(y, (int)x.Lengths[0], nameof(LGBMRegressor));
        if (RegSqrt && LGBMLosses.Name(Objective) != "regression")
            throw new ArgumentException($"LGBMRegressor: RegSqrt belongs to objective 'regression', not '{Objective}'.");
        var loss = LGBMLosses.Of(Objective, this);
        LeafwiseLosses.CheckDomain(loss, targets, nameof(LGBMRegressor));
        var watched = request.Watched(this, loss, given, [.. evalSet.Select(set => set.X)], (i, weights) => new(Targets.Numbers(evalSet[i].Y, (int)evalSet[i].X.Lengths[0], nameof(LGBMRegressor)), weights));
        if (RegSqrt)
            targets = Array.ConvertAll(targets, t => Math.CopySign(Math.Sqrt(Math.Abs(t)), t));
        return new(LGBMFit.Run(this, loss, x, targets, LGBMFit.Weights(sampleWeight, targets.Length), watched, request));
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels, Tensor{float})"/> learned.</summary>
    /// <param name="Learned">The trees and the history.</param>
    public sealed record Model(LGBMFit Learned) : IRegressor, IImportances
    {
        /// <summary>The trees.</summary>
        public LGBMBooster Booster => Learned.Booster;

        /// <inheritdoc/>
        public int NFeaturesIn => Booster.NFeaturesIn;

        /// <inheritdoc/>
        public double[] FeatureImportances => Learned.Importances;

        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x) => Learned.Predict(x, this);
    }
}
