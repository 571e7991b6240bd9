using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Cuts each feature into bins and says which bin a value lies in. scikit-learn: <c>KBinsDiscretizer</c>.</summary>
/// <remarks>x: [samples, features] → [samples, features] of bin numbers, or [samples, bins of all features] of zeros and ones. A constant feature has one bin; bins narrower than 1e-8 are joined.</remarks>
public sealed record KBinsDiscretizer : IEstimator<KBinsDiscretizer.Model>
{
    private const string OneHot = "onehot", Dense = "onehot-dense", Ordinal = "ordinal", Uniform = "uniform", Quantile = "quantile", KMeans = "kmeans";

    /// <summary>Number of bins, at least 2.</summary>
    public int NBins { get; init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(NBins), value, "NBins must be at least 2."); } = 5;

    /// <summary>"onehot" or "onehot-dense" for a column a bin, "ordinal" for the bin's number.</summary>
    public string Encode { get; init => field = value is OneHot or Dense or Ordinal ? value : throw Nearest.Unknown("Encode", value, [OneHot, Dense, Ordinal]); } = OneHot;

    /// <summary>Bins of equal width ("uniform"), of equal counts ("quantile") or around the means of groups ("kmeans").</summary>
    public string Strategy { get; init => field = value is Uniform or Quantile or KMeans ? value : throw Nearest.Unknown("Strategy", value, [Uniform, Quantile, KMeans]); } = Quantile;

    /// <summary>Finds the edges of the bins; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => new(FeatureColumns.MapSorted(Inputs.Finite(x), Edges), Encode == Ordinal);

    private double[] Edges(float[] sorted)
    {
        double min = sorted[0], max = sorted[^1];
        if (min == max)
            return [double.NegativeInfinity, double.PositiveInfinity];
        double[] even = [.. Enumerable.Range(0, NBins + 1).Select(i => i == NBins ? max : min + i * ((max - min) / NBins))];
        if (Strategy == Uniform)
            return even;
        if (Strategy == KMeans && sorted.Length < NBins)
            throw new ArgumentException($"KBinsDiscretizer: {sorted.Length} samples must not be fewer than the {NBins} groups of strategy \"kmeans\"; lower NBins.");
        double[] edges = Strategy == Quantile
            ? [.. Enumerable.Range(0, NBins + 1).Select(i => Quantiles.Of<float>(sorted, i / (double)NBins))]
            : [min, .. Middles(SortedMeans.Find(sorted, [.. Middles(even)])), max];
        return [.. edges.Where((edge, i) => i == 0 || edge - edges[i - 1] > 1e-8)];
    }

    private static IEnumerable<double> Middles(double[] values) => values.Skip(1).Zip(values, (above, below) => (above + below) / 2);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="BinEdges">The edges of each feature's bins, rising: [features][bins + 1].</param>
    /// <param name="IsOrdinal">Whether bins are given as numbers.</param>
    public sealed record Model(double[][] BinEdges, bool IsOrdinal) : IInvertible
    {
        /// <inheritdoc/>
        public int NFeaturesIn => BinEdges.Length;

        private int Width => IsOrdinal ? NFeaturesIn : BinEdges.Sum(edges => edges.Length - 1);

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
        {
            var from = Inputs.Finite(x, this).AsReadOnlySpan();
            var y = Tensors.Zeros([(int)x.Lengths[0], Width]);
            var to = y.AsSpan();
            for (int at = 0, first = 0; at < from.Length; at++)
            {
                int feature = at % NFeaturesIn, bin = Bin(from[at], BinEdges[feature]);
                if (IsOrdinal)
                    to[at] = bin;
                else
                    to[first + bin] = 1;
                first += BinEdges[feature].Length - 1;
            }
            return y;
        }

        /// <summary>The middle of each value's bin. Shape: as <see cref="Transform"/> gives → [samples, features].</summary>
        public Tensor<float> InverseTransform(Tensor<float> z)
        {
            if (z.Rank != 2 || z.Lengths[1] != Width)
                throw new ArgumentException($"KBinsDiscretizer: expected {Width} columns as Transform gives, received shape {z.Shape()}.");
            var from = z.ToDenseTensor().AsReadOnlySpan();
            var x = Tensors.Empty([(int)z.Lengths[0], NFeaturesIn]);
            var to = x.AsSpan();
            for (int at = 0, first = 0; at < to.Length; at++)
            {
                double[] edges = BinEdges[at % NFeaturesIn];
                int bin = IsOrdinal ? Math.Clamp((int)from[at], 0, edges.Length - 2) : TensorPrimitives.IndexOfMax(from.Slice(first, edges.Length - 1));
                to[at] = (float)((edges[bin] + edges[bin + 1]) * 0.5);
                first += edges.Length - 1;
            }
            return x;
        }

        // The number of inner edges that the value does not lie below.
        private static int Bin(double value, double[] edges)
        {
            int bin = 0;
            while (bin < edges.Length - 2 && value >= edges[bin + 1])
                bin++;
            return bin;
        }
    }
}
