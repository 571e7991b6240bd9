using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Draws samples far from each other as first centres, each the best of a few tries, with scikit-learn's random numbers. Source: Arthur and Vassilvitskii (2007).</summary>
internal static class PlusPlus
{
    private const int RowsPerPart = 1024;

    /// <summary>The rows of the centres.</summary>
    public static int[] Draw(Tensor<float> x, int clusters, MersenneTwister random)
    {
        int samples = (int)x.Lengths[0], trials = 2 + (int)Math.Log(clusters);
        var chosen = new int[clusters];
        chosen[0] = random.NextInteger(samples - 1);
        double[] closest = new double[samples], running = new double[samples], candidates = new double[trials * samples];
        Array.Fill(closest, double.PositiveInfinity);
        double potential = Distances(x, [chosen[0]], closest, candidates)[0];
        candidates.AsSpan(0, samples).CopyTo(closest);
        for (int c = 1; c < clusters; c++)
        {
            double sum = 0;
            for (int i = 0; i < samples; i++)
                running[i] = sum += closest[i];
            int[] rows = new int[trials];
            for (int t = 0; t < trials; t++)
            {
                int at = LowerBound(running, random.NextDouble() * potential);
                rows[t] = Math.Min(at, samples - 1);
            }
            var potentials = Distances(x, rows, closest, candidates);
            int best = TensorPrimitives.IndexOfMin<double>(potentials);
            potential = potentials[best];
            candidates.AsSpan(best * samples, samples).CopyTo(closest);
            chosen[c] = rows[best];
        }
        return chosen;
    }

    /// <summary>The first position whose value is not below.</summary>
    private static int LowerBound(double[] running, double value)
    {
        int low = 0, high = running.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (running[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>For each candidate the squared distances to it or to the closest centre so far, and their sum.</summary>
    private static double[] Distances(Tensor<float> x, int[] rows, double[] closest, double[] candidates)
    {
        int parts = (closest.Length + RowsPerPart - 1) / RowsPerPart;
        var sums = new double[parts * rows.Length];
        Threads.For(parts, new Body(x, rows, closest, candidates, sums));
        var totals = new double[rows.Length];
        for (int i = 0; i < sums.Length; i++)
            totals[i % rows.Length] += sums[i];
        return totals;
    }

    private readonly struct Body(Tensor<float> x, int[] rows, double[] closest, double[] candidates, double[] sums) : IParallelBody
    {
        public void Run(int part)
        {
            int features = (int)x.Lengths[1], samples = closest.Length;
            var values = x.AsReadOnlySpan();
            for (int i = part * RowsPerPart, end = Math.Min(i + RowsPerPart, samples); i < end; i++)
                for (int t = 0; t < rows.Length; t++)
                {
                    double squared = Math.Min(closest[i], SquaredDistance.Between(values.Slice(i * features, features), values.Slice(rows[t] * features, features)));
                    candidates[t * samples + i] = squared;
                    sums[part * rows.Length + t] += squared;
                }
        }
    }
}
