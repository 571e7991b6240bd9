namespace Baeum.Data;

/// <summary>Statistics of each column of numbers, missing values left out; columns of text and dates are not looked at. pandas: <c>df.mean(numeric_only=True)</c> and so on.</summary>
public static class FrameStatistics
{
    extension(DataFrame table)
    {
        /// <summary><c>Σ x / n</c></summary>
        public ColumnStatistic Mean() => Each(table, c => c.Mean());

        /// <summary><c>Σ x</c>: <c>table.IsMissing().Sum()</c> counts what each column misses.</summary>
        public ColumnStatistic Sum() => Each(table, c => c.Sum(), canBeWhole: true);

        /// <summary>Smallest values.</summary>
        public ColumnStatistic Min() => Each(table, c => c.Min(), canBeWhole: true);

        /// <summary>Largest values.</summary>
        public ColumnStatistic Max() => Each(table, c => c.Max(), canBeWhole: true);

        /// <summary>Variances. pandas' default is ddof 1.</summary>
        public ColumnStatistic Var(int ddof = 1) => Each(table, c => c.Var(ddof));

        /// <summary>Standard deviations. pandas' default is ddof 1.</summary>
        public ColumnStatistic Std(int ddof = 1) => Each(table, c => c.Std(ddof));

        /// <summary>Middle values.</summary>
        public ColumnStatistic Median() => Each(table, c => c.Median());

        /// <summary>The values below which a share of the values lies, interpolated linearly.</summary>
        public ColumnStatistic Quantile(double q) => Each(table, c => c.Quantile(q), PythonText.Of(q));
    }

    private static ColumnStatistic Each(DataFrame table, Func<Column, double> statistic, string name = "", bool canBeWhole = false)
    {
        var columns = table.AllColumns.ToArray().Where(c => c.IsNumber).ToArray();
        double[] values = Array.ConvertAll(columns, c => statistic(c));
        bool isWhole = canBeWhole && columns.Length > 0 && table.RowCount > 0 && Array.TrueForAll(columns, ColumnNumbers.IsWhole);
        return new(isWhole ? Column.Create(name, Array.ConvertAll(values, value => (long)value)) : Column.Create(name, values), Array.ConvertAll(columns, c => c.Name));
    }
}

/// <summary>One number for each column: what <c>table.Mean()</c> gives. Prints as a series of pandas.</summary>
public sealed class ColumnStatistic
{
    internal ColumnStatistic(Column values, string[] columns) => (Values, Columns) = (values, columns);

    /// <summary>The numbers, in the order of the columns; whole ones where all columns are.</summary>
    public Column Values { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The number of a column.</summary>
    /// <exception cref="ArgumentException">There is no such column of numbers; the message names the nearest.</exception>
    public double this[string name] => Columns.ToList().IndexOf(name) is >= 0 and var i ? Values.ToDouble(i) : throw Nearest.Unknown("column of numbers", name, Columns);

    /// <summary>pandas' text.</summary>
    public override string ToString() => PandasSeries.Text(Values.Name, Values, Values.DType, Column.Create("", [.. Columns]));
}
