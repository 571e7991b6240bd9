using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Boosted trees that classify. XGBoost: <c>XGBClassifier</c>, with the trees of version 1.7.</summary>
/// <remarks>
/// x: [samples, features], NaN is missing; labels of any kind. Of more than two classes the objective becomes <c>multi:softprob</c>.
/// <code>var model = new XGBClassifier { NEstimators = 200, EarlyStoppingRounds = 20 }.Fit(xTrain, yTrain, evalSet: [(xTest, yTest)]);</code>
/// </remarks>
public sealed record XGBClassifier : XGBSettings, IEstimator<XGBClassifier.Model>, IValidated
{
    /// <summary>An estimator with XGBoost's defaults.</summary>
    public XGBClassifier() => Objective = "binary:logistic";

    /// <summary>Boosts trees for samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => XGBClassification.Fit(this, x, y, new() { SampleWeight = sampleWeight });

    /// <summary>As the other, with samples that are looked at after each round; prints a line for each, as XGBoost does.</summary>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">The classes.</param>
    /// <param name="evalSet">Samples and classes that are looked at and not learned from; the last set decides about early stopping.</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    /// <param name="baseMargin">What the margins begin with, [samples] or [samples, classes].</param>
    /// <param name="verbose">Every how many rounds a line is printed; 0 for never.</param>
    /// <param name="xgbModel">A model that is boosted further.</param>
    /// <param name="sampleWeightEvalSet">Weights of each evaluation set.</param>
    /// <param name="baseMarginEvalSet">Base margins of each evaluation set.</param>
    /// <param name="featureWeights">How likely features are drawn where shares of them are.</param>
    /// <param name="featureNames">Names of the features.</param>
    /// <param name="cancellationToken">Ends the training after the round that is running, as Ctrl-C does; the model so far is returned.</param>
    public Model Fit(Tensor<float> x, Labels? y, IReadOnlyList<(Tensor<float> X, Labels Y)> evalSet, Tensor<float>? sampleWeight = null, Tensor<float>? baseMargin = null, int verbose = 1, Booster? xgbModel = null,
        IReadOnlyList<Tensor<float>?>? sampleWeightEvalSet = null, IReadOnlyList<Tensor<float>?>? baseMarginEvalSet = null, float[]? featureWeights = null, string[]? featureNames = null, CancellationToken cancellationToken = default)
        => XGBClassification.Fit(this, x, y, new()
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
        => XGBClassification.Fit(this, x, y, new() { SampleWeight = sampleWeight, EvalSet = EarlyStoppingRounds is null ? [] : [validation] });

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <param name="Recipe">The estimator that learned it, without functions.</param>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Booster">The boosted trees.</param>
    /// <param name="EvalsResult">The scores of each round by evaluation set and metric.</param>
    public sealed record Model(XGBSettings Recipe, Labels Classes, Booster Booster, Dictionary<string, Dictionary<string, double[]>> EvalsResult)
        : XGBModel(Recipe, Booster, EvalsResult), IProbabilistic
    {
        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x) => Predict(x, null);

        /// <summary>The most likely class by the rounds of a range.</summary>
        public Labels Predict(Tensor<float> x, Range? iterationRange, Tensor<float>? baseMargin = null)
        {
            var predictions = Predictions(x, iterationRange, baseMargin);
            int outputs = Booster.Objective == "multi:softmax" ? 1 : Booster.NOutputs;
            float[] values = predictions.AsReadOnlySpan().ToArray();
            int[] codes = Booster.Objective == "multi:softmax" ? Array.ConvertAll(values, v => (int)v)
                : outputs > 1 ? Array.ConvertAll(ClassNumbers.Of(values, outputs), v => (int)v) : Array.ConvertAll(values, v => v > 0.5f ? 1 : 0);
            return Classes.TakeRows(Classes.Count == 1 ? new int[codes.Length] : codes);
        }

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => PredictProba(x, null);

        /// <summary>The probabilities of the classes by the rounds of a range.</summary>
        public Tensor<float> PredictProba(Tensor<float> x, Range? iterationRange, Tensor<float>? baseMargin = null)
        {
            if (Classes.Count == 1)
                return Tensors.Ones([(int)Samples(x).Lengths[0], 1]);
            if (Booster.NOutputs > 1)
                return (Booster with { Objective = "multi:softprob" }).Predict(Samples(x), Rounds(iterationRange), baseMargin);
            var p = Predictions(x, iterationRange, baseMargin).AsReadOnlySpan();
            var both = new float[2 * p.Length];
            for (int i = 0; i < p.Length; i++)
                (both[2 * i], both[2 * i + 1]) = (1 - p[i], p[i]);
            return Tensor.Create(both, [p.Length, 2]);
        }
    }
}
