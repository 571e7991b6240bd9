using System.Globalization;

namespace Baeum.Data;

/// <summary>A table's values at a glance.</summary>
public static class FrameDescribe
{
    private static readonly string[] Kinds = ["number", "object", "all"], Counted = ["unique", "top", "freq"];

    extension(DataFrame table)
    {
        /// <summary>A row a statistic. Of numbers: count, mean, std (ddof 1), min, quantiles, max; of dates the same but std. Of text and flags: count, number of different values, the most frequent, how often. pandas: <c>describe</c>.</summary>
        /// <param name="include">"number" for numbers and dates; "object" for text; "all" for every column. A table without numbers and dates is described by the rest.</param>
        /// <param name="percentiles">Which quantiles beside the median; by default a quarter and three quarters.</param>
        /// <exception cref="InvalidOperationException">There are no such columns.</exception>
        public DataFrame Describe(string include = "number", IReadOnlyList<double>? percentiles = null)
        {
            if (!Kinds.Contains(include))
                throw Nearest.Unknown("value of include:", include, Kinds);
            var columns = table.AllColumns.ToArray();
            bool isPlain = include == "number" && !Array.Exists(columns, IsMeasured);
            var chosen = include == "all" || isPlain ? columns : Array.FindAll(columns, c => include == "number" ? IsMeasured(c) : c.IsText);
            if (chosen.Length == 0)
                throw new InvalidOperationException($"Describe: the table has no columns of {(include == "object" ? "text" : "any kind")}; its columns are {string.Join(", ", table.Columns)}.");
            double[] shares = [.. (percentiles ?? [0.25, 0.75]).Append(0.5).Distinct().Order()];
            string[] quantiles = [.. shares.Select(q => string.Create(CultureInfo.InvariantCulture, $"{q * 100:0.###}%"))];
            // Dates have no std, so it comes last beside them, as in pandas.
            string[] measures = Array.Exists(chosen, c => c.IsDate) ? ["mean", "min", .. quantiles, "max", .. Array.Exists(chosen, c => c.IsNumber && IsMeasured(c)) ? (string[])["std"] : []] : ["mean", "std", "min", .. quantiles, "max"];
            string[] rows = ["count", .. Array.Exists(chosen, c => !IsMeasured(c)) ? Counted : [], .. Array.Exists(chosen, IsMeasured) ? measures : []];
            return new DataFrame([.. chosen.Select<Column, Column>(c => c is Column<DateTime> dates ? Dates(dates, shares, quantiles, rows) : IsMeasured(c) ? Numbers(c, shares, quantiles, rows) : Texts(c, rows))], Column.Create("", rows));
        }
    }

    private static bool IsMeasured(Column column) => column.IsDate || column.IsNumber && column.ElementType != typeof(bool);

    private static Column<double> Numbers(Column column, double[] shares, string[] quantiles, string[] rows)
    {
        double[] values = column.Quantiles(shares);
        return Column.Create(column.Name, Array.ConvertAll(rows, row => row switch
        {
            "count" => column.Count - column.MissingCount(),
            "mean" => column.Mean(),
            "std" => column.Std(),
            "min" => column.Min(),
            "max" => column.Max(),
            _ => Array.IndexOf(quantiles, row) is >= 0 and var i ? values[i] : double.NaN,
        }));
    }

    // As numbers of ticks since the first date, which double holds exactly for 28 years; to the microsecond.
    private static Column<string> Dates(Column<DateTime> column, double[] shares, string[] quantiles, string[] rows)
    {
        var there = column.Values.ToArray().Where(date => date != default).ToArray();
        var first = there.DefaultIfEmpty().Min();
        var numbers = Numbers(Column.Create(column.Name, Array.ConvertAll(there, date => (double)(date - first).Ticks)), shares, quantiles, rows);
        return Column.Create(column.Name, Array.ConvertAll(rows, row => row switch
        {
            "count" => $"{there.Length}",
            "std" => null,
            _ => numbers.Values[Array.IndexOf(rows, row)] is var ticks && double.IsNaN(ticks) ? null : PandasDates.Text(first.AddTicks((long)Math.Round(ticks / TimeSpan.TicksPerMicrosecond) * TimeSpan.TicksPerMicrosecond)),
        }));
    }

    private static Column<string> Texts(Column column, string[] rows)
    {
        var counts = column.ValueCounts();
        string? top = counts.Counts.Count > 0 ? ColumnTypes.Texts(counts.Values)[0] : null;
        return Column.Create(column.Name, Array.ConvertAll(rows, row => row switch
        {
            "count" => $"{column.Count - column.MissingCount()}",
            "unique" => $"{counts.Counts.Count}",
            "top" => top,
            "freq" when top is not null => $"{counts.Counts[0]}",
            _ => null,
        }));
    }
}
