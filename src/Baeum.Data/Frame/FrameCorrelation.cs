namespace Baeum.Data;

/// <summary>How columns of numbers go together.</summary>
public static class FrameCorrelation
{
    private static readonly string[] Methods = ["pearson", "spearman"];

    extension(DataFrame table)
    {
        /// <summary>Correlations of all pairs of columns of numbers, from the rows where both have a value. pandas: <c>corr(numeric_only=True)</c>.</summary>
        /// <param name="method">"pearson": <c>Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² · Σ (y − ȳ)²)</c>; "spearman": the same of their ranks.</param>
        public DataFrame Correlation(string method = "pearson")
        {
            var numbers = table.AllColumns.ToArray().Where(c => c.IsNumber).ToArray();
            return new DataFrame([.. numbers.Select(a => Column.Create(a.Name, Array.ConvertAll(numbers, b => b.Correlation(a, method))))], Column.Create("", Array.ConvertAll(numbers, c => c.Name)));
        }
    }

    extension(Column column)
    {
        /// <summary>Correlation with another column, from the rows where both have a value; NaN where one of them is constant.</summary>
        /// <param name="other">As many rows.</param>
        /// <param name="method">"pearson" or "spearman".</param>
        public double Correlation(Column other, string method = "pearson")
        {
            if (!Methods.Contains(method))
                throw Nearest.Unknown("method of correlation", method, Methods);
            Compute.Check.SameLength(column.Count, other.Count);
            double[] x = ColumnNumbers.Of<double>(column), y = ColumnNumbers.Of<double>(other);
            int[] rows = [.. Enumerable.Range(0, x.Length).Where(row => !double.IsNaN(x[row]) && !double.IsNaN(y[row]))];
            (x, y) = (Array.ConvertAll(rows, row => x[row]), Array.ConvertAll(rows, row => y[row]));
            return method == "pearson" ? Pearson(x, y) : Pearson(Ranks(x), Ranks(y));
        }
    }

    private static double Pearson(double[] x, double[] y)
    {
        double meanX = Column.Create("", x).Mean(), meanY = Column.Create("", y).Mean(), xx = 0, yy = 0, xy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            (xx, yy, xy) = (xx + dx * dx, yy + dy * dy, xy + dx * dy);
        }
        return xx > 0 && yy > 0 ? Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1) : double.NaN;
    }

    // Equal values share the mean of the places that they take.
    private static double[] Ranks(double[] values)
    {
        int[] order = RadixSort.Order([Column.Create("", values)], [true], values.Length);
        var ranks = new double[values.Length];
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && values[order[end]] == values[order[start]];)
                end++;
            for (int i = start; i < end; i++)
                ranks[order[i]] = (start + end + 1) / 2.0;
        }
        return ranks;
    }
}
