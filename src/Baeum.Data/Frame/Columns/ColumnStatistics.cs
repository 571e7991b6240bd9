using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Statistics of a column of numbers, in double; missing values are left out. Of nothing: NaN. Text and dates have none and throw.</summary>
public static class ColumnStatistics
{
    extension(Column column)
    {
        /// <summary>Largest value.</summary>
        public double Max() => ColumnNumbers.Present(column) is { Length: > 0 } values ? TensorPrimitives.Max<double>(values) : double.NaN;

        /// <summary>Smallest value.</summary>
        public double Min() => ColumnNumbers.Present(column) is { Length: > 0 } values ? TensorPrimitives.Min<double>(values) : double.NaN;

        /// <summary><c>Σ x</c></summary>
        public double Sum() => Sum(ColumnNumbers.Present(column));

        /// <summary><c>Σ x / n</c></summary>
        public double Mean() => Mean(ColumnNumbers.Present(column));

        /// <summary><c>Σ (x − mean)² / (n − ddof)</c>. pandas' default is ddof 1.</summary>
        public double Var(int ddof = 1)
        {
            double[] values = ColumnNumbers.Present(column);
            double mean = Mean(values), sum = 0;
            foreach (double value in values)
                sum += (value - mean) * (value - mean);
            return values.Length > ddof ? sum / (values.Length - ddof) : double.NaN;
        }

        /// <summary>The root of <see cref="Var"/>.</summary>
        public double Std(int ddof = 1) => Math.Sqrt(column.Var(ddof));

        /// <summary>The value below which a share of the values lies, interpolated linearly between neighbours. pandas: <c>quantile(q)</c>.</summary>
        public double Quantile(double q) => column.Quantiles([q])[0];

        /// <summary>Several quantiles of one sorting.</summary>
        public double[] Quantiles(IReadOnlyList<double> shares)
        {
            double[] sorted = [.. ColumnNumbers.Present(column)];
            Array.Sort(sorted);
            return [.. shares.Select(q => Quantile(sorted, Compute.Check.Between(q, 0, 1)))];
        }

        /// <summary>The middle value.</summary>
        public double Median() => column.Quantile(0.5);
    }

    /// <summary>The quantile of sorted values.</summary>
    internal static double Quantile(ReadOnlySpan<double> sorted, double q)
    {
        if (sorted.IsEmpty)
            return double.NaN;
        double at = q * (sorted.Length - 1);
        int below = (int)at, above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }

    private static double Mean(double[] values) => values.Length > 0 ? Sum(values) / values.Length : double.NaN;

    private static double Sum(double[] values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }
}
