using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Maps each feature to a uniform or normal distribution by its ranks: <c>z = G⁻¹(F(x))</c> with F linear between quantiles of the training data. scikit-learn: <c>QuantileTransformer</c>.</summary>
/// <remarks>x: [samples, features]; with more axes the last is the features. NaN is left out of the quantiles and kept. New values outside the training range go to the ends (±5.2 for the normal distribution).</remarks>
public sealed record QuantileTransformer : IEstimator<QuantileTransformer.Model>
{
    private const string Uniform = "uniform", Normal = "normal";

    /// <summary>Number of quantiles, at most the number of samples. Default: 1000.</summary>
    public int NQuantiles { get; init => field = Check.Positive(value, nameof(NQuantiles)); } = 1000;

    /// <summary>"uniform" on [0, 1], or "normal".</summary>
    public string OutputDistribution { get; init => field = value is Uniform or Normal ? value : throw Nearest.Unknown("OutputDistribution", value, [Uniform, Normal]); } = Uniform;

    /// <summary>At most so many samples, drawn anew for each feature, are looked at. Default: 10,000.</summary>
    public int Subsample { get; init => field = Check.Positive(value, nameof(Subsample)); } = 10_000;

    /// <summary>Seed of the draw; scikit-learn's <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Takes the quantiles of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int features = (int)Inputs.Features(x).Lengths[^1], samples = (int)x.FlattenedLength / features, count = Math.Min(NQuantiles, samples);
        if (NQuantiles > Subsample)
            throw new ArgumentException($"QuantileTransformer: NQuantiles ({NQuantiles}) must not exceed Subsample ({Subsample}).");
        var quantiles = Subsample < samples ? FeatureColumns.MapDrawn(x, Subsample, Draw(samples), Learn) : FeatureColumns.Map(x, Learn);
        return new(quantiles, OutputDistribution == Normal);

        double[] Learn(float[] values)
        {
            SortedFloats.Sort(values);
            var result = new double[count];
            // By way of percent, as scikit-learn: the rounding decides whether a quantile among equal values is that value.
            for (int i = 0; i < count; i++)
                result[i] = Math.Max(Quantiles.Of<float>(values, Reference(i, count) * 100 / 100), i > 0 ? result[i - 1] : double.NegativeInfinity);
            return result;
        }
    }

    /// <summary>Draws samples as scikit-learn: the first of all in a random order.</summary>
    private Action<int[]> Draw(int samples)
    {
        var random = Seeds.Generator(Seed);
        var order = new int[samples];
        return drawn =>
        {
            for (int row = 0; row < samples; row++)
                order[row] = row;
            random.Shuffle(order.AsSpan());
            order.AsSpan(0, drawn.Length).CopyTo(drawn);
        };
    }

    /// <summary>The share of samples below a quantile: i / (count − 1).</summary>
    private static double Reference(int i, int count) => count == 1 ? 0 : i * (1.0 / (count - 1)) is var share && i == count - 1 ? 1 : share;

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Quantiles">The quantiles of each feature, rising: [features][quantiles].</param>
    /// <param name="IsNormal">Whether the result is normally distributed.</param>
    public sealed record Model(double[][] Quantiles, bool IsNormal) : IInvertible
    {
        // scikit-learn's BOUNDS_THRESHOLD: how near the ends a value counts as the end.
        private const double Bounds = 1e-7;
        private static readonly double ClipLow = NormalDistribution.Quantile(Bounds - FeatureColumns.MachineEpsilon), ClipHigh = NormalDistribution.Quantile(1 - (Bounds - FeatureColumns.MachineEpsilon));
        private readonly double[] _references = [.. Enumerable.Range(0, Quantiles[0].Length).Select(i => Reference(i, Quantiles[0].Length))];

        /// <inheritdoc/>
        public int NFeaturesIn => Quantiles.Length;

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x) => FeatureMap.Apply(Inputs.Features(x, this), new Forward(this, Array.ConvertAll(Quantiles, q => new Interpolation(q, _references))));

        /// <inheritdoc/>
        public Tensor<float> InverseTransform(Tensor<float> z) => FeatureMap.Apply(Inputs.Features(z, this), new Backward(this, Array.ConvertAll(Quantiles, q => new Interpolation(_references, q))));

        private readonly struct Forward(Model model, Interpolation[] lines) : IFeatureFunction
        {
            public double Invoke(double x, int feature)
            {
                double[] quantiles = model.Quantiles[feature];
                if (double.IsNaN(x))
                    return x;
                if (!model.IsNormal)
                    return x == quantiles[0] ? 0 : x == quantiles[^1] ? 1 : lines[feature].Middle(x);
                double share = x - Bounds < quantiles[0] ? 0 : x + Bounds > quantiles[^1] ? 1 : lines[feature].Middle(x);
                return Math.Clamp(NormalDistribution.Quantile(share), ClipLow, ClipHigh);
            }
        }

        private readonly struct Backward(Model model, Interpolation[] lines) : IFeatureFunction
        {
            public double Invoke(double z, int feature)
            {
                if (double.IsNaN(z))
                    return z;
                double share = model.IsNormal ? NormalDistribution.Cumulative(z) : z, margin = model.IsNormal ? Bounds : 0;
                return share - margin < 0 || share == 0 ? model.Quantiles[feature][0] : share + margin > 1 || share == 1 ? model.Quantiles[feature][^1]
                    : lines[feature].Last(share);
            }
        }
    }
}
