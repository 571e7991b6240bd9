namespace Baeum.Data;

/// <summary>Statistics of a column of numbers, in double; missing values are left out. Of nothing: NaN. Text has none and throws.</summary>
public static class ColumnStatistics
{
    extension(Column column)
    {
        /// <summary>Largest value.</summary>
        public double Max() => Numbers(column).DefaultIfEmpty(double.NaN).Max();

        /// <summary>Smallest value.</summary>
        public double Min() => Numbers(column).DefaultIfEmpty(double.NaN).Min();

        /// <summary><c>Σ x</c></summary>
        public double Sum() => Numbers(column).Sum();

        /// <summary><c>Σ x / n</c></summary>
        public double Mean() => Numbers(column).DefaultIfEmpty(double.NaN).Average();

        /// <summary><c>√(Σ (x − mean)² / (n − ddof))</c>. pandas' default is ddof 1.</summary>
        public double Std(int ddof = 1)
        {
            var numbers = Numbers(column).ToArray();
            double mean = column.Mean();
            return numbers.Length > ddof ? Math.Sqrt(numbers.Sum(x => (x - mean) * (x - mean)) / (numbers.Length - ddof)) : double.NaN;
        }

        /// <summary>The value below which a share of the values lies, interpolated linearly between neighbours. pandas: <c>quantile(q)</c>.</summary>
        public double Quantile(double q)
        {
            double[] sorted = [.. Numbers(column).Order()];
            if (sorted.Length == 0)
                return double.NaN;
            double at = Compute.Check.Between(q, 0, 1) * (sorted.Length - 1);
            int below = (int)at, above = Math.Min(below + 1, sorted.Length - 1);
            return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
        }

        /// <summary>The middle value.</summary>
        public double Median() => column.Quantile(0.5);
    }

    private static IEnumerable<double> Numbers(Column column)
        => Enumerable.Range(0, column.Count).Select(column.ToDouble).Where(value => !double.IsNaN(value));
}
