using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Makes each feature more like a normal distribution by a power whose exponent λ maximises the likelihood. scikit-learn: <c>PowerTransformer</c>.</summary>
/// <remarks>
/// x: [samples, features]; with more axes the last is the features. NaN is left out and kept.
/// Box and Cox (1964), x &gt; 0: <c>(x^λ − 1) / λ</c>, or ln x for λ = 0. Yeo and Johnson (2000): <c>((x + 1)^λ − 1) / λ</c> for x ≥ 0 and <c>−((1 − x)^(2 − λ) − 1) / (2 − λ)</c> below.
/// </remarks>
public sealed record PowerTransformer : IEstimator<PowerTransformer.Model>
{
    private const string YeoJohnson = "yeo-johnson", BoxCox = "box-cox";

    /// <summary>"yeo-johnson" for any numbers, "box-cox" for positive ones.</summary>
    public string Method { get; init => field = value is YeoJohnson or BoxCox ? value : throw Nearest.Unknown("Method", value, [YeoJohnson, BoxCox]); } = YeoJohnson;

    /// <summary>Whether the result gets mean 0 and variance 1.</summary>
    public bool Standardize { get; init; } = true;

    /// <summary>Finds the exponent of each feature; y and weights are not looked at.</summary>
    /// <exception cref="ArgumentException">"box-cox" and a value that is not positive.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        bool isBoxCox = Method == BoxCox;
        var learned = FeatureColumns.Map(RequirePositive(Inputs.Features(x), isBoxCox), values => Learn(values, isBoxCox));
        return new(Array.ConvertAll(learned, l => l.Lambda), Array.ConvertAll(learned, l => l.Mean), Array.ConvertAll(learned, l => l.Scale), isBoxCox);
    }

    private (double Lambda, double Mean, double Scale) Learn(float[] values, bool isBoxCox)
    {
        if (values.Length == 0)
            return (double.NaN, 0, 1);
        double logs = values.Sum(v => isBoxCox ? Math.Log(v) : Math.Sign(v) * Math.Log(1 + Math.Abs((double)v)));
        double lambda = values.Min() == values.Max() ? 1 : BrentMinimum.Find(Loss, -2, 2);
        var (mean, variance) = Moments(lambda);
        double bound = values.Length * FeatureColumns.MachineEpsilon * variance + Math.Pow(values.Length * mean * FeatureColumns.MachineEpsilon, 2);
        return !Standardize ? (lambda, 0, 1) : (lambda, mean, variance > bound ? Math.Sqrt(variance) : 1);

        // Minus the logarithm of the likelihood.
        double Loss(double l) => Moments(l).Variance is var v && v >= 2.2250738585072014e-308 ? values.Length / 2.0 * Math.Log(v) - (l - 1) * logs : double.PositiveInfinity;

        (double Mean, double Variance) Moments(double l)
        {
            double sum = 0, squares = 0;
            foreach (float value in values)
                sum += Power(value, l, isBoxCox);
            foreach (float value in values)
                squares += Math.Pow(Power(value, l, isBoxCox) - sum / values.Length, 2);
            return (sum / values.Length, squares / values.Length);
        }
    }

    private static double Power(double x, double lambda, bool isBoxCox)
        => isBoxCox ? BoxCoxOf(x, lambda)
        : x >= 0 ? Math.Abs(lambda) < FeatureColumns.MachineEpsilon ? LogOnePlus(x) : (Math.Exp(lambda * LogOnePlus(x)) - 1) / lambda
        : Math.Abs(lambda - 2) > FeatureColumns.MachineEpsilon ? -(Math.Exp((2 - lambda) * LogOnePlus(-x)) - 1) / (2 - lambda) : -LogOnePlus(-x);

    private static double BoxCoxOf(double x, double lambda) => lambda == 0 ? Math.Log(x) : (Math.Pow(x, lambda) - 1) / lambda;

    private static double Root(double z, double lambda, bool isBoxCox)
        => isBoxCox ? lambda == 0 ? Math.Exp(z) : Math.Pow(lambda * z + 1, 1 / lambda)
        : z >= 0 ? Math.Abs(lambda) < FeatureColumns.MachineEpsilon ? Math.Exp(z) - 1 : Math.Pow(z * lambda + 1, 1 / lambda) - 1
        : Math.Abs(lambda - 2) > FeatureColumns.MachineEpsilon ? 1 - Math.Pow(-(2 - lambda) * z + 1, 1 / (2 - lambda)) : 1 - Math.Exp(-z);

    // ln(1 + x) without the loss of digits near 0 (Kahan).
    private static double LogOnePlus(double x) => 1 + x is var u && u == 1 ? x : Math.Log(u) * x / (u - 1);

    private static Tensor<float> RequirePositive(Tensor<float> x, bool isBoxCox)
    {
        var values = x.AsReadOnlySpan();
        int features = (int)x.Lengths[^1];
        for (int i = 0; isBoxCox && i < values.Length; i++)
            if (values[i] <= 0)
                throw new ArgumentException(FormattableString.Invariant($"PowerTransformer: 'box-cox' takes positive values alone, received {values[i]} in row {i / features}, column {i % features}; 'yeo-johnson' takes all."));
        return x;
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Lambdas">The exponent of each feature, [features].</param>
    /// <param name="Mean">What is subtracted from the powers, [features].</param>
    /// <param name="Scale">What they are divided by, [features].</param>
    /// <param name="IsBoxCox">Whether the powers are Box and Cox's.</param>
    public sealed record Model(double[] Lambdas, double[] Mean, double[] Scale, bool IsBoxCox) : IInvertible
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Lambdas.Length;

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x) => FeatureMap.Apply(RequirePositive(Inputs.Features(x, this), IsBoxCox), new Forward(this));

        /// <inheritdoc/>
        public Tensor<float> InverseTransform(Tensor<float> z) => FeatureMap.Apply(Inputs.Features(z, this), new Backward(this));

        private readonly struct Forward(Model model) : IFeatureFunction
        {
            public double Invoke(double x, int feature) => (Power(x, model.Lambdas[feature], model.IsBoxCox) - model.Mean[feature]) / model.Scale[feature];
        }

        private readonly struct Backward(Model model) : IFeatureFunction
        {
            public double Invoke(double z, int feature) => Root(z * model.Scale[feature] + model.Mean[feature], model.Lambdas[feature], model.IsBoxCox);
        }
    }
}
