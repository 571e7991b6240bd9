using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Boosted trees that predict numbers. XGBoost: <c>XGBRegressor</c>, with the trees of version 1.7.</summary>
/// <remarks>
/// x: [samples, features], NaN is missing; y: [samples] or [samples, targets].
/// <code>var model = new XGBRegressor { Objective = "count:poisson", MaxDepth = 4 }.Fit(xTrain, yTrain);</code>
/// </remarks>
public sealed record XGBRegressor : XGBSettings, IEstimator<XGBRegressor.Model>, IValidated
{
    /// <summary>Boosts trees for samples and their targets.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => XGBRegression.Fit(this, x, y, new() { SampleWeight = sampleWeight });

    /// <summary>As the other, with samples that are looked at after each round; prints a line for each, as XGBoost does.</summary>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">Shape: [samples] or [samples, targets].</param>
    /// <param name="evalSet">Samples and targets that are looked at and not learned from; the last set decides about early stopping.</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    /// <param name="baseMargin">What the margins begin with, [samples] or [samples, targets].</param>
    /// <param name="verbose">Every how many rounds a line is printed; 0 for never.</param>
    /// <param name="xgbModel">A model that is boosted further.</param>
    /// <param name="sampleWeightEvalSet">Weights of each evaluation set.</param>
    /// <param name="baseMarginEvalSet">Base margins of each evaluation set.</param>
    /// <param name="featureWeights">How likely features are drawn where shares of them are.</param>
    /// <param name="featureNames">Names of the features.</param>
    /// <param name="cancellationToken">Ends the training after the round that is running, as Ctrl-C does; the model so far is returned.</param>
    public Model Fit(Tensor<float> x, Labels? y, IReadOnlyList<(Tensor<float> X, Labels Y)> evalSet, Tensor<float>? sampleWeight = null, Tensor<float>? baseMargin = null, int verbose = 1, Booster? xgbModel = null,
        IReadOnlyList<Tensor<float>?>? sampleWeightEvalSet = null, IReadOnlyList<Tensor<float>?>? baseMarginEvalSet = null, float[]? featureWeights = null, string[]? featureNames = null, CancellationToken cancellationToken = default)
        => XGBRegression.Fit(this, x, y, new()
        {
            EvalSet = evalSet,
            SampleWeight = sampleWeight,
            BaseMargin = baseMargin,
            Verbose = verbose,
            XgbModel = xgbModel,
            SampleWeightEvalSet = sampleWeightEvalSet,
            BaseMarginEvalSet = baseMarginEvalSet,
            FeatureWeights = featureWeights,
            FeatureNames = featureNames,
            Cancellation = cancellationToken,
        });

    IFitted IValidated.Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, (Tensor<float> X, Labels Y) validation)
        => XGBRegression.Fit(this, x, y, new() { SampleWeight = sampleWeight, EvalSet = EarlyStoppingRounds is null ? [] : [validation] });

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <inheritdoc cref="XGBModel"/>
    public sealed record Model(XGBSettings Recipe, Booster Booster, Dictionary<string, Dictionary<string, double[]>> EvalsResult) : XGBModel(Recipe, Booster, EvalsResult), IRegressor
    {
        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x) => Predictions(x, null, null);

        /// <summary>The predictions by the rounds of a range.</summary>
        public Tensor<float> Predict(Tensor<float> x, Range? iterationRange, Tensor<float>? baseMargin = null) => Predictions(x, iterationRange, baseMargin);
    }
}
