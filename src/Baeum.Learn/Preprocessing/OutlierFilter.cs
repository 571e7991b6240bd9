using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Finds samples with a value far from the rest of its feature, by z-score or by the range between the quartiles.</summary>
/// <remarks>
/// "iqr" (Tukey 1977): outside <c>[q₁ − t (q₃ − q₁), q₃ + t (q₃ − q₁)]</c>, t = 1.5 by default. "zscore": <c>|x − mean| &gt; t · deviation</c>, t = 3 by default. NaN is no outlier.
/// <code>var filter = new OutlierFilter().Fit(xTrain);  var (x, y) = filter.Keep(xTrain, yTrain);</code>
/// </remarks>
public sealed record OutlierFilter : IEstimator<OutlierFilter.Model>
{
    private const string Iqr = "iqr", ZScore = "zscore";

    /// <summary>"iqr" or "zscore".</summary>
    public string Method { get; init => field = value is Iqr or ZScore ? value : throw Nearest.Unknown("Method", value, [Iqr, ZScore]); } = Iqr;

    /// <summary>How far is far; null for 1.5 ranges between quartiles, or 3 deviations.</summary>
    public double? Threshold { get; init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Threshold), value, "Threshold must be positive."); }

    /// <summary>Takes the bounds of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var bounds = FeatureColumns.MapSorted(Missing.Matrix(x), Bounds);
        return new(Array.ConvertAll(bounds, b => b.Low), Array.ConvertAll(bounds, b => b.High));
    }

    private (double Low, double High) Bounds(float[] sorted)
    {
        if (sorted.Length == 0)
            return (double.NegativeInfinity, double.PositiveInfinity);
        if (Method == Iqr)
        {
            double first = Quantiles.Of<float>(sorted, 0.25), third = Quantiles.Of<float>(sorted, 0.75), range = (Threshold ?? 1.5) * (third - first);
            return (first - range, third + range);
        }
        double mean = sorted.Average(v => (double)v), far = (Threshold ?? 3) * Math.Sqrt(sorted.Average(v => (v - mean) * (v - mean)));
        return (mean - far, mean + far);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Low">The least usual value of each feature, [features].</param>
    /// <param name="High">The greatest usual value of each feature, [features].</param>
    public sealed record Model(double[] Low, double[] High) : IFitted
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Low.Length;

        /// <summary>For each sample whether one of its values lies outside the bounds, [samples].</summary>
        public bool[] IsOutlier(Tensor<float> x)
        {
            var values = Missing.Matrix(x, this).AsReadOnlySpan();
            var outliers = new bool[(int)x.Lengths[0]];
            for (int i = 0; i < values.Length; i++)
                outliers[i / NFeaturesIn] |= values[i] < Low[i % NFeaturesIn] || values[i] > High[i % NFeaturesIn];
            return outliers;
        }

        /// <summary>The samples that are no outliers.</summary>
        public Tensor<float> Keep(Tensor<float> x) => x.TakeRows(Rows(x));

        /// <summary>The samples that are no outliers, and their targets.</summary>
        public (Tensor<float> X, Labels Y) Keep(Tensor<float> x, Labels y) => Rows(x) is var rows && y.Count == x.Lengths[0] ? (x.TakeRows(rows), y.TakeRows(rows))
            : throw new ArgumentException($"OutlierFilter: x has {x.Lengths[0]} rows, y has {y.Count}.");

        private int[] Rows(Tensor<float> x) => [.. IsOutlier(x).Index().Where(o => !o.Item).Select(o => o.Index)];
    }
}
