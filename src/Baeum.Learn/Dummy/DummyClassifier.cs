using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A baseline that does not look at the features. scikit-learn: <c>DummyClassifier</c>.</summary>
/// <remarks><code>double baseline = new DummyClassifier { Strategy = "most_frequent" }.Fit(x, y).Score(xTest, yTest);</code></remarks>
public sealed record DummyClassifier : IEstimator<DummyClassifier.Model>
{
    /// <summary>prior and most_frequent predict the most frequent class, stratified and uniform draw one, constant predicts <see cref="Constant"/>.</summary>
    public string Strategy { get; init => field = Choice.Of(value, ["prior", "most_frequent", "stratified", "uniform", "constant"]); } = "prior";

    /// <summary>Seed of what is drawn. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>The label that constant predicts: text or a number.</summary>
    public object? Constant { get; init; }

    /// <summary>Learns how frequent the classes are; x is not looked at.</summary>
    /// <exception cref="ArgumentException">The constant is not among the classes.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int samples = (int)Inputs.Matrix(x).Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(DummyClassifier), fewest: 1);
        var weights = Targets.Weights(sampleWeight, samples);
        var counts = new double[classes.Count];
        for (int i = 0; i < samples; i++)
            counts[codes[i]] += weights[i];
        int chosen = Strategy == "constant" ? Position(classes) : TensorPrimitives.IndexOfMax<double>(counts);
        return new(classes, Priorities.Of(null, counts), Strategy, chosen, Strategy is "stratified" or "uniform" ? Seed ?? Seeds.Generator(null).NextInteger(int.MaxValue) : 0, (int)x.Lengths[1]);
    }

    private int Position(Labels classes)
    {
        if (Constant is null)
            throw new ArgumentException("Constant target value has to be specified when the constant strategy is used.");
        for (int i = 0; i < classes.Count; i++)
            if ($"{classes[i]}" == FormattableString.Invariant($"{Constant}"))
                return i;
        throw new ArgumentException($"The constant target value must be present in the training data. You provided constant={Constant}. Possible values are: {classes}.");
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="ClassPrior">Share of each class.</param>
    /// <param name="Strategy">How classes are predicted.</param>
    /// <param name="Chosen">Number of the class that is always predicted.</param>
    /// <param name="DrawSeed">Seed of what is drawn, anew for each call.</param>
    /// <param name="NFeaturesIn">Number of features.</param>
    public sealed record Model(Labels Classes, double[] ClassPrior, string Strategy, int Chosen, int DrawSeed, int NFeaturesIn) : IProbabilistic
    {
        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x)
        {
            var codes = new int[Inputs.Matrix(x, this).Lengths[0]];
            var random = new MersenneTwister((uint)DrawSeed);
            for (int i = 0; i < codes.Length; i++)
                codes[i] = Strategy switch { "uniform" => random.NextInteger(Classes.Count - 1), "stratified" => Multinomial.DrawOne(ClassPrior, random), _ => Chosen };
            return Classes.TakeRows(codes);
        }

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x)
        {
            int samples = (int)Inputs.Matrix(x, this).Lengths[0], classes = Classes.Count;
            var result = Tensors.Zeros([samples, classes]);
            var random = new MersenneTwister((uint)DrawSeed);
            for (int i = 0; i < samples; i++)
            {
                int one = Strategy == "stratified" ? Multinomial.DrawOne(ClassPrior, random) : Chosen;
                for (int k = 0; k < classes; k++)
                    result[i, k] = Strategy switch { "prior" => (float)ClassPrior[k], "uniform" => 1f / classes, _ => k == one ? 1 : 0 };
            }
            return result;
        }
    }
}
