using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Fills missing values (NaN) with the mean of the nearest training samples that have the feature. scikit-learn: <c>KNNImputer</c>.</summary>
/// <remarks>Distance over the features that both samples have, scaled up for those they have not: <c>√(features / shared · Σ (a − b)²)</c>. x: [samples, features] → the same without the features that had no value in training.</remarks>
public sealed record KNNImputer : IEstimator<KNNImputer.Model>
{
    private const string Uniform = "uniform", Distance = "distance";

    /// <summary>Number of neighbours.</summary>
    public int NNeighbors { get; init => field = Check.Positive(value, nameof(NNeighbors)); } = 5;

    /// <summary>"uniform", or "distance" for weights of 1 / distance.</summary>
    public string Weights { get; init => field = value is Uniform or Distance ? value : throw Nearest.Unknown("Weights", value, [Uniform, Distance]); } = Uniform;

    /// <summary>Whether a column behind says for each feature with gaps where they were.</summary>
    public bool AddIndicator { get; init; }

    /// <summary>Keeps the samples; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int samples = (int)Missing.Matrix(x).Lengths[0];
        int[] counts = FeatureColumns.Map(x, values => values.Length);
        return new(x.ToDenseTensor(), NNeighbors, Weights == Distance, [.. Where(c => c > 0)], AddIndicator ? [.. Where(c => c < samples)] : []);

        IEnumerable<int> Where(Func<int, bool> holds) => Enumerable.Range(0, counts.Length).Where(i => holds(counts[i]));
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Samples">The training samples.</param>
    /// <param name="NNeighbors">Number of neighbours.</param>
    /// <param name="ByDistance">Whether nearer ones count more.</param>
    /// <param name="Kept">The features that the result has.</param>
    /// <param name="Indicated">The features whose gaps have a column of their own.</param>
    public sealed record Model(Tensor<float> Samples, int NNeighbors, bool ByDistance, int[] Kept, int[] Indicated) : ITransformer
    {
        /// <inheritdoc/>
        public int NFeaturesIn => (int)Samples.Lengths[1];

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
        {
            var filled = Tensor.Create(Missing.Matrix(x, this).AsReadOnlySpan().ToArray(), x.Lengths);
            Threads.For((int)x.Lengths[0], new Body(this, x.ToDenseTensor(), filled));
            return Missing.Select(filled, x, Kept, Indicated);
        }

        private void Fill(ReadOnlySpan<float> sample, Span<float> filled)
        {
            double[]? distances = null;
            foreach (int feature in Kept)
                if (float.IsNaN(sample[feature]))
                    filled[feature] = (float)Mean(distances ??= Distances(sample), feature);
        }

        private double[] Distances(ReadOnlySpan<float> sample)
        {
            var all = Samples.AsReadOnlySpan();
            var distances = new double[(int)Samples.Lengths[0]];
            for (int row = 0; row < distances.Length; row++)
            {
                int shared = 0;
                double sum = 0;
                for (int i = 0; i < NFeaturesIn; i++)
                {
                    double difference = (double)sample[i] - all[row * NFeaturesIn + i];
                    if (double.IsNaN(difference))
                        continue;
                    shared++;
                    sum += difference * difference;
                }
                distances[row] = shared == 0 ? double.NaN : Math.Sqrt(sum / shared * NFeaturesIn);
            }
            return distances;
        }

        private double Mean(double[] distances, int feature)
        {
            var values = Samples;
            int[] donors = [.. Enumerable.Range(0, distances.Length).Where(row => !float.IsNaN(values[row, feature]))];
            double[] apart = Array.ConvertAll(donors, row => distances[row]);
            if (Array.TrueForAll(apart, double.IsNaN))
                return donors.Average(row => (double)values[row, feature]);
            var (nearest, chosen) = (new double[Math.Min(NNeighbors, donors.Length)], new int[Math.Min(NNeighbors, donors.Length)]);
            ArgPartition.Smallest(Array.ConvertAll(apart, d => double.IsNaN(d) ? double.PositiveInfinity : d), nearest, chosen);
            // Donors without a common feature come last; as in scikit-learn they count only where all count the same.
            int[] near = [.. chosen.Select(c => donors[c]).Where(row => !ByDistance || !double.IsNaN(distances[row]))];
            bool exact = distances[near[0]] == 0;
            double sum = 0, total = 0;
            foreach (int row in near)
            {
                double weight = !ByDistance ? 1 : exact ? distances[row] == 0 ? 1 : 0 : 1 / distances[row];
                sum += weight * values[row, feature];
                total += weight;
            }
            return sum / total;
        }

        private readonly struct Body(Model model, Tensor<float> x, Tensor<float> filled) : IParallelBody
        {
            public void Run(int part)
            {
                int features = model.NFeaturesIn;
                model.Fill(x.AsReadOnlySpan().Slice(part * features, features), filled.AsSpan().Slice(part * features, features));
            }
        }
    }
}
