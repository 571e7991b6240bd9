using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Gradient boosting over bins, for classes: fast for many samples, takes missing values. scikit-learn: <c>HistGradientBoostingClassifier</c>.</summary>
/// <remarks>x: [samples, features]; NaN is a missing value. <code>var model = new HistGradientBoostingClassifier { MaxIter = 200 }.Fit(x, y);</code></remarks>
public sealed record HistGradientBoostingClassifier : HistSettings, IEstimator<HistGradientBoostingClassifier.Model>
{
    /// <summary>"log_loss".</summary>
    public string Loss { get; init => field = Choice.Of(value, ["log_loss"]); } = "log_loss";

    /// <summary>How much the classes count.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <inheritdoc/>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Inputs.Features(Inputs.Matrix(x));
        int samples = (int)x.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(HistGradientBoostingClassifier));
        double[]? weights = LGBMFit.Weights(sampleWeight, samples, ClassWeight.Of(classes, codes), codes);
        return new(new HistBoosting(this, HistLosses.OfClasses(classes.Count), x, Array.ConvertAll(codes, c => (double)c), weights).Run(isClassification: true), classes);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Booster">The trees.</param>
    /// <param name="Classes">The classes, sorted.</param>
    public sealed record Model(LGBMBooster Booster, Labels Classes) : IProbabilistic, IDecision
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Booster.NFeaturesIn;

        /// <summary>How many rounds there were. scikit-learn: <c>n_iter_</c>.</summary>
        public int NIter => Booster.NumIterations;

        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x) => ClassTable.Most(PredictProba(x), Classes);

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => ClassTable.Full(Booster.Predicted(HistCategories.Known(Inputs.Features(x, this), Booster)), Classes.Count);

        /// <inheritdoc/>
        public Tensor<float> DecisionFunction(Tensor<float> x) => Booster.Predict(HistCategories.Known(Inputs.Features(x, this), Booster), rawScore: true);

        /// <summary>The classes that are predicted after each round.</summary>
        public IEnumerable<Labels> StagedPredict(Tensor<float> x) => StagedPredictProba(x).Select(table => ClassTable.Most(table, Classes));

        /// <summary>The probabilities of the classes after each round. Shape of each: [samples, classes].</summary>
        public IEnumerable<Tensor<float>> StagedPredictProba(Tensor<float> x) => HistStages.Of(Booster, Inputs.Features(x, this)).Select(p => ClassTable.Full(p, Classes.Count));

        /// <summary>The scores after each round.</summary>
        public IEnumerable<Tensor<float>> StagedDecisionFunction(Tensor<float> x) => HistStages.Tensors(Booster, Inputs.Features(x, this), rawScore: true);
    }
}
