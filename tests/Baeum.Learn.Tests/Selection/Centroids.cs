using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Predicts the class whose mean is nearest, as scikit-learn's NearestCentroid; means shrink towards zero by a factor.</summary>
public sealed record Centroids : IEstimator<Centroids.Model>
{
    public double Shrink { get; init => field = Check.Between(value, 0, 1, nameof(Shrink)); }

    /// <summary>Fails with this many features, to see failures.</summary>
    public int FailsAt { get; init; } = -1;

    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var classes = (y ?? throw new ArgumentException("Centroids needs y.")).Classes();
        if (x.Lengths[1] == FailsAt)
            throw new ArgumentException($"Centroids does not like {FailsAt} features.");
        int[] codes = y.Encode(classes);
        int features = (int)x.Lengths[1];
        var means = new double[classes.Count][];
        for (int c = 0; c < means.Length; c++)
        {
            var rows = x.TakeRows(Enumerable.Range(0, codes.Length).Where(i => codes[i] == c).ToArray());
            means[c] = [.. Enumerable.Range(0, features).Select(f => (1 - Shrink) * rows.Columns(f..(f + 1)).ToArray().Average(v => (double)v))];
        }
        return new(features, classes, means);
    }

    public sealed record Model(int NFeaturesIn, Labels Classes, double[][] Means) : IProbabilistic, IDecision
    {
        public Labels Predict(Tensor<float> x) => Classes.TakeRows(PredictProba(x).ArgMax(1).AsSpan());

        public Tensor<float> PredictProba(Tensor<float> x)
        {
            var result = Tensors.Empty([(int)x.Lengths[0], Means.Length]);
            for (int i = 0; i < x.Lengths[0]; i++)
            {
                float[] row = x.Row(i).ToArray();
                double[] near = Array.ConvertAll(Means, m => Math.Exp(-m.Zip(row, (a, b) => (a - b) * (a - b)).Sum() / row.Length));
                for (int c = 0; c < near.Length; c++)
                    result[i, c] = (float)(near[c] / near.Sum());
            }
            return result;
        }

        public Tensor<float> DecisionFunction(Tensor<float> x) => PredictProba(x);
    }
}
