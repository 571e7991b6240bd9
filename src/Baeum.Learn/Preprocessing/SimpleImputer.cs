using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Fills missing values (NaN) with a statistic of their feature. scikit-learn: <c>SimpleImputer</c>.</summary>
/// <remarks>x: [samples, features] → the same without the features that had no value at all in training (unless <see cref="KeepEmptyFeatures"/>), and with a column of zeros and ones behind for each feature that had gaps if <see cref="AddIndicator"/>.</remarks>
public sealed record SimpleImputer : IEstimator<SimpleImputer.Model>
{
    private const string Mean = "mean", Median = "median", MostFrequent = "most_frequent", Constant = "constant";

    /// <summary>"mean", "median", "most_frequent" (the least of several) or "constant".</summary>
    public string Strategy { get; init => field = value is Mean or Median or MostFrequent or Constant ? value : throw Nearest.Unknown("Strategy", value, [Mean, Median, MostFrequent, Constant]); } = Mean;

    /// <summary>What "constant" fills in.</summary>
    public double FillValue { get; init; }

    /// <summary>Whether a column behind says for each feature with gaps where they were.</summary>
    public bool AddIndicator { get; init; }

    /// <summary>Whether a feature without any value stays, filled with 0 (or <see cref="FillValue"/>).</summary>
    public bool KeepEmptyFeatures { get; init; }

    /// <summary>Takes the statistic of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int samples = (int)Missing.Matrix(x).Lengths[0];
        var features = FeatureColumns.Map(x, values => (values.Length, Statistic(values)));
        var statistics = Array.ConvertAll(features, f => f.Item2);
        return new(statistics, [.. Places(f => f.Length > 0 || KeepEmptyFeatures || Strategy == Constant)], AddIndicator ? [.. Places(f => f.Length < samples)] : []);

        IEnumerable<int> Places(Func<(int Length, double Statistic), bool> holds) => Enumerable.Range(0, features.Length).Where(i => holds(features[i]));
    }

    private double Statistic(float[] values)
    {
        if (Strategy == Constant || values.Length == 0)
            return Strategy == Constant ? FillValue : KeepEmptyFeatures ? 0 : double.NaN;
        if (Strategy == Mean)
            return values.Average(v => (double)v);
        SortedFloats.Sort(values);
        return Strategy == Median ? Quantiles.Of<float>(values, 0.5) : values.CountBy(v => v).MaxBy(c => c.Value).Key;
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Statistics">What is filled in, [features]; NaN for a feature without values.</param>
    /// <param name="Kept">The features that the result has.</param>
    /// <param name="Indicated">The features whose gaps have a column of their own.</param>
    public sealed record Model(double[] Statistics, int[] Kept, int[] Indicated) : ITransformer
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Statistics.Length;

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
        {
            var filled = FeatureMap.Apply(Missing.Matrix(x, this), new Fill(Statistics));
            return Missing.Select(filled, x, Kept, Indicated);
        }

        private readonly struct Fill(double[] statistics) : IFeatureFunction
        {
            public double Invoke(double x, int feature) => double.IsNaN(x) ? statistics[feature] : x;
        }
    }
}
