using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The class whose centre is nearest: the mean of its samples, or with the Manhattan distance their median. scikit-learn: <c>NearestCentroid</c>.</summary>
/// <remarks>x: [samples, features]. <code>var model = new NearestCentroid { ShrinkThreshold = 0.5 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record NearestCentroid : IEstimator<NearestCentroid.Model>, IUnweighted
{
    private const string Euclidean = "euclidean", Manhattan = "manhattan";

    /// <summary>"euclidean" or "manhattan".</summary>
    public string Metric { get; init => field = Choice.Of(value, [Euclidean, Manhattan]); } = Euclidean;

    /// <summary>Moves the centres towards the mean of all samples by so many deviations, so that features that tell little drop out (Tibshirani et al. 2002); null for none.</summary>
    public double? ShrinkThreshold { get; init => field = value is { } threshold ? Check.NonNegative(threshold, nameof(ShrinkThreshold)) : null; }

    /// <summary>Finds the centres. Sample weights are not used, as in scikit-learn.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(NearestCentroid));
        var (classes, codes) = Targets.Classes(y, (int)x.Lengths[0], nameof(NearestCentroid));
        int features = (int)x.Lengths[1];
        var centroids = new double[classes.Count][];
        for (int k = 0; k < centroids.Length; k++)
        {
            int[] rows = [.. Enumerable.Range(0, codes.Length).Where(i => codes[i] == k)];
            centroids[k] = [.. Enumerable.Range(0, features).Select(j => Centre(Array.ConvertAll(rows, i => x[i, j])))];
        }
        if (ShrinkThreshold is > 0 and var threshold)
            Shrink(x, codes, centroids, threshold);
        return new(classes, centroids, Metric);
    }

    private double Centre(float[] values)
    {
        if (Metric == Euclidean)
            return values.Average(v => (double)v);
        Array.Sort(values);
        return Quantiles.Of<float>(values, 0.5);
    }

    private static void Shrink(Tensor<float> x, int[] codes, double[][] centroids, double threshold)
    {
        int samples = codes.Length, features = centroids[0].Length;
        double[] mean = new double[features], deviation = new double[features];
        for (int i = 0; i < samples; i++)
            for (int j = 0; j < features; j++)
            {
                mean[j] += (double)x[i, j] / samples;
                deviation[j] += Math.Pow(x[i, j] - centroids[codes[i]][j], 2);
            }
        deviation = Array.ConvertAll(deviation, sum => Math.Sqrt(sum / (samples - centroids.Length)));
        double median = Quantiles.Of<double>(deviation.Order().ToArray(), 0.5);
        if (Enumerable.Range(0, features).All(j => Enumerable.Range(1, samples - 1).All(i => x[i, j] == x[0, j])))
            throw new ArgumentException("All features have zero variance. Division by zero.");
        for (int k = 0; k < centroids.Length; k++)
        {
            double spread = Math.Sqrt(1.0 / codes.Count(code => code == k) - 1.0 / samples);
            for (int j = 0; j < features; j++)
            {
                double unit = spread * (deviation[j] + median), steps = (centroids[k][j] - mean[j]) / unit;
                centroids[k][j] = mean[j] + unit * Math.Sign(steps) * Math.Max(0, Math.Abs(steps) - threshold);
            }
        }
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Centroids">Their centres, [classes, features].</param>
    /// <param name="Metric">"euclidean" or "manhattan".</param>
    public sealed record Model(Labels Classes, double[][] Centroids, string Metric) : IClassifier
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Centroids[0].Length;

        /// <summary>The class of the nearest centre, the first of equally near ones.</summary>
        public Labels Predict(Tensor<float> x)
        {
            var dense = Targets.Finite(x, this);
            var codes = new int[dense.Lengths[0]];
            for (int i = 0; i < codes.Length; i++)
            {
                var row = dense.AsSpan().Slice(i * NFeaturesIn, NFeaturesIn).ToArray();
                codes[i] = TensorPrimitives.IndexOfMin<double>(Array.ConvertAll(Centroids, centre => Distance(row, centre)));
            }
            return Classes.TakeRows(codes);
        }

        private double Distance(float[] row, double[] centre) => Metric == Euclidean ? SquaredDistance.Between(row, centre) : row.Zip(centre, (a, b) => Math.Abs(a - b)).Sum();
    }
}
