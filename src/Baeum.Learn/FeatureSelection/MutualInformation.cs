using System.Numerics.Tensors;
using Baeum.Data;
using MathNet.Numerics;

namespace Baeum.Learn;

/// <summary>How much knowing a feature tells about the target, estimated from the distances to nearest neighbours, in nats.</summary>
/// <remarks>Source: Kraskov, Stögbauer and Grassberger (2004) for a number as target, Ross (2014) for a class. scikit-learn: <c>mutual_info_classif</c>, <c>mutual_info_regression</c> with continuous features.</remarks>
public static class MutualInformation
{
    /// <summary>With a class as target.</summary>
    /// <param name="x">[samples, features]</param>
    /// <param name="y">A class for each sample.</param>
    /// <param name="nNeighbors">Number of neighbours.</param>
    /// <param name="seed">Seed of the little noise that keeps values apart; scikit-learn's <c>random_state</c>.</param>
    public static FeatureTests Classif(Tensor<float> x, Labels y, int nNeighbors = 3, int? seed = null)
    {
        var (classes, codes) = Targets.Classes(y, (int)Inputs.Finite(x).Lengths[0], nameof(MutualInformation), fewest: 1);
        return new([.. Noisy(x, Seeds.Generator(seed)).Select(c => Math.Max(0, OfClass(c, codes, classes.Count, nNeighbors)))], []);
    }

    /// <summary>With a number as target.</summary>
    /// <param name="x">[samples, features]</param>
    /// <param name="y">A number for each sample.</param>
    /// <param name="nNeighbors">Number of neighbours.</param>
    /// <param name="seed">Seed of the little noise that keeps values apart; scikit-learn's <c>random_state</c>.</param>
    public static FeatureTests Regression(Tensor<float> x, Labels y, int nNeighbors = 3, int? seed = null)
    {
        double[] target = Targets.Numbers(y, (int)Inputs.Finite(x).Lengths[0], nameof(MutualInformation));
        var random = Seeds.Generator(seed);
        double[][] features = Noisy(x, random);
        double[] numbers = AddNoise(Scaled(target), random);
        return new([.. features.Select(f => Math.Max(0, OfNumber(f, numbers, nNeighbors)))], []);
    }

    private static double OfClass(double[] values, int[] codes, int classes, int neighbors)
    {
        int[][] members = [.. Enumerable.Range(0, classes).Select(c => Enumerable.Range(0, codes.Length).Where(i => codes[i] == c).ToArray())];
        int[][] usable = [.. members.Where(m => m.Length > 1)];
        double[] all = [.. usable.SelectMany(m => m).Select(i => values[i]).Order()];
        double sum = 0;
        foreach (int[] rows in usable)
        {
            int k = Math.Min(neighbors, rows.Length - 1);
            double[] own = [.. rows.Select(i => values[i]).Order()];
            foreach (double value in own)
                sum += SpecialFunctions.DiGamma(k) - SpecialFunctions.DiGamma(rows.Length) - SpecialFunctions.DiGamma(Within(all, value, double.BitDecrement(NeighborDistance(own, value, k))));
        }
        return SpecialFunctions.DiGamma(all.Length) + sum / all.Length;
    }

    private static double OfNumber(double[] a, double[] b, int neighbors)
    {
        double[] sortedA = [.. a.Order()], sortedB = [.. b.Order()];
        var terms = new double[a.Length];
        Parallel.For(0, a.Length, i =>
        {
            double radius = double.BitDecrement(PairDistance(a, b, i, neighbors));
            terms[i] = SpecialFunctions.DiGamma(Within(sortedA, a[i], radius)) + SpecialFunctions.DiGamma(Within(sortedB, b[i], radius));
        });
        return SpecialFunctions.DiGamma(a.Length) + SpecialFunctions.DiGamma(neighbors) - terms.Average();
    }

    /// <summary>The distance of the k-th nearest other pair, by the larger of the two differences.</summary>
    private static double PairDistance(double[] a, double[] b, int i, int k)
    {
        Span<double> nearest = stackalloc double[k];
        nearest.Fill(double.PositiveInfinity);
        for (int j = 0; j < a.Length; j++)
        {
            double distance = Math.Max(Math.Abs(a[i] - a[j]), Math.Abs(b[i] - b[j]));
            if (j == i || distance >= nearest[^1])
                continue;
            int at = k - 1;
            for (; at > 0 && nearest[at - 1] > distance; at--)
                nearest[at] = nearest[at - 1];
            nearest[at] = distance;
        }
        return nearest[^1];
    }

    /// <summary>The distance of the k-th nearest other value among sorted ones.</summary>
    private static double NeighborDistance(double[] sorted, double value, int k)
    {
        int place = Array.BinarySearch(sorted, value), low = place, high = place;
        double distance = 0;
        for (int i = 0; i < k; i++)
        {
            double below = low > 0 ? value - sorted[low - 1] : double.PositiveInfinity, above = high < sorted.Length - 1 ? sorted[high + 1] - value : double.PositiveInfinity;
            distance = Math.Min(below, above);
            (low, high) = below <= above ? (low - 1, high) : (low, high + 1);
        }
        return distance;
    }

    /// <summary>Number of sorted values within a distance, the value itself included.</summary>
    private static int Within(double[] sorted, double value, double radius)
    {
        int place = Array.BinarySearch(sorted, value), low = place, high = place;
        while (low > 0 && value - sorted[low - 1] <= radius)
            low--;
        while (high < sorted.Length - 1 && sorted[high + 1] - value <= radius)
            high++;
        return high - low + 1;
    }

    private static double[][] Noisy(Tensor<float> x, MersenneTwister random)
    {
        double[][] columns = FeatureColumns.Map(x, values => Scaled(Array.ConvertAll(values, v => (double)v)));
        double[] means = Array.ConvertAll(columns, NoiseScale);
        for (int row = 0; row < columns[0].Length; row++)
            for (int i = 0; i < columns.Length; i++)
                columns[i][row] += means[i] * random.NextNormal();
        return columns;
    }

    private static double[] AddNoise(double[] values, MersenneTwister random)
    {
        double scale = NoiseScale(values);
        return Array.ConvertAll(values, v => v + scale * random.NextNormal());
    }

    private static double NoiseScale(double[] values) => 1e-10 * Math.Max(1, values.Average(Math.Abs));

    private static double[] Scaled(double[] values)
    {
        double mean = values.Average(), deviation = Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
        return deviation < 10 * FeatureColumns.MachineEpsilon ? values : Array.ConvertAll(values, v => v / deviation);
    }
}
