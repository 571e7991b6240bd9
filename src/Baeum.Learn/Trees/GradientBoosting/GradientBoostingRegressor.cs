using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Numbers as a sum of small trees, each grown on what the ones before leave over. scikit-learn: <c>GradientBoostingRegressor</c>.</summary>
/// <remarks>
/// x: [samples, features]; y: [samples]. NaN is a missing value; infinity is refused. Friedman (2001), (2002). The same seed gives scikit-learn's trees.
/// <code>var model = new GradientBoostingRegressor { Loss = "huber", Subsample = 0.5, Seed = 1 }.Fit(x, y);  model.StagedPredict(xTest)</code>
/// </remarks>
public sealed record GradientBoostingRegressor : GradientBoostingSettings, IEstimator<GradientBoostingRegressor.Model>
{
    /// <summary>squared_error, absolute_error, huber (both, by distance) or quantile.</summary>
    public string Loss { get; init => field = Choice.Of(value, GradientLoss.OfNumbers); } = "squared_error";

    /// <summary>The quantile that huber calls near, and that quantile predicts.</summary>
    public double Alpha { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(Alpha), FormattableString.Invariant($"Alpha must lie between 0 and 1; received Alpha = {value}.")); } = 0.9;

    /// <summary>Grows all stages.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, null);

    /// <summary>Grows the stages that a model lacks to <see cref="GradientBoostingSettings.NEstimators"/>; with the same seed and data as all at once. scikit-learn: <c>warm_start</c>.</summary>
    public Model Grow(Model model, Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, model);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private Model Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, Model? grown)
    {
        int samples = (int)TreeInputs.Samples(x, nameof(GradientBoostingRegressor)).Lengths[0];
        double[] numbers = Targets.Numbers(y, samples, nameof(GradientBoostingRegressor));
        var (stages, start, init) = GradientFit.Run(this, GradientLoss.Named(Loss, 1, Alpha), x, y!, numbers, TreeInputs.Weights(sampleWeight, samples, nameof(GradientBoostingRegressor)), Model.RawOf, grown);
        return new([.. stages.Trees], Criterion, LearningRate, start, init, [.. stages.TrainScore], [.. stages.OobImprovement]);
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <param name="Trees">The trees, one a stage.</param>
    /// <param name="Criterion">What their splits were judged by.</param>
    /// <param name="LearningRate">How much of each tree is taken.</param>
    /// <param name="Start">The constant that it begins with; empty if <paramref name="Init"/> says it.</param>
    /// <param name="Init">The model that it begins with; null for a constant.</param>
    /// <param name="TrainScore">The loss of the training samples after each stage.</param>
    /// <param name="OobImprovement">By how much each stage lowered the loss of the samples that it was not grown on; empty unless Subsample was below 1.</param>
    public sealed record Model(Tree[] Trees, string Criterion, double LearningRate, double[] Start, IFitted? Init, double[] TrainScore, double[] OobImprovement)
        : GradientBoostingModel(Trees, Criterion, LearningRate, Start, Init, TrainScore, OobImprovement), IRegressor
    {
        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x) => Floats(RawPredict(x));

        /// <summary>The predictions after each stage.</summary>
        public IEnumerable<Tensor<float>> StagedPredict(Tensor<float> x) => StagedRaw(x).Select(Floats);

        /// <summary>The number of the leaf that each sample comes to in each tree. Shape: [samples, features] → [samples, stages].</summary>
        public Tensor<int> Apply(Tensor<float> x) => Tensor.Create(Leaves(x), [x.Lengths[0], NEstimators]);

        internal static double[] RawOf(IFitted init, Tensor<float> x)
            => init is IRegressor regressor ? Array.ConvertAll(regressor.Predict(x).ToArray(), v => (double)v)
                : throw new ArgumentException($"{nameof(GradientBoostingRegressor)}, init: {ModelNames.Of(init)} does not predict numbers.");

        private protected override double[] RawOfInit(IFitted init, Tensor<float> x) => RawOf(init, x);

        private static Tensor<float> Floats(double[] numbers) => Tensor.Create(Array.ConvertAll(numbers, v => (float)v));
    }
}
