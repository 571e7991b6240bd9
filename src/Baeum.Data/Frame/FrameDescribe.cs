using System.Globalization;

namespace Baeum.Data;

/// <summary>A table's values at a glance.</summary>
public static class FrameDescribe
{
    private static readonly string[] Kinds = ["number", "object", "all"], Counted = ["unique", "top", "freq"];

    extension(DataFrame table)
    {
        /// <summary>A row a statistic. Of numbers: count, mean, std (ddof 1), min, quantiles, max. Of text and flags: count, number of different values, the most frequent, how often. pandas: <c>describe</c>.</summary>
        /// <param name="include">"number"; "object" for text; "all" for every column. A table without numbers is described by the rest.</param>
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
            string[] measures = [.. (string[])["mean", "std", "min"], .. shares.Select(q => string.Create(CultureInfo.InvariantCulture, $"{q * 100:0.###}%")), "max"];
            string[] rows = ["count", .. Array.Exists(chosen, c => !IsMeasured(c)) ? Counted : [], .. Array.Exists(chosen, IsMeasured) ? measures : []];
            return new DataFrame([.. chosen.Select<Column, Column>(c => IsMeasured(c) ? Numbers(c, shares, measures, rows) : Texts(c, rows))], Column.Create("", rows));
        }
    }

    private static bool IsMeasured(Column column) => column.IsNumber && column.ElementType != typeof(bool);

    private static Column<double> Numbers(Column column, double[] shares, string[] measures, string[] rows)
    {
        double[] values = [column.Mean(), column.Std(), column.Min(), .. column.Quantiles(shares), column.Max()];
        return Column.Create(column.Name, Array.ConvertAll(rows, row => row == "count" ? column.Count - column.MissingCount() : Array.IndexOf(measures, row) is >= 0 and var i ? values[i] : double.NaN));
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
