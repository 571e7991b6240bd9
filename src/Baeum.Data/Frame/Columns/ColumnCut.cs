namespace Baeum.Data;

/// <summary>Numbers to intervals.</summary>
public static class ColumnCut
{
    extension(Column column)
    {
        /// <summary>The interval of each value, among some of equal width between the smallest and the largest. pandas: <c>cut(column, bins)</c>.</summary>
        /// <param name="bins">Number of intervals.</param>
        /// <param name="labels">Their names, by default as <c>(0.994, 3.0]</c>.</param>
        /// <param name="right">Whether an interval holds its right end instead of its left.</param>
        /// <exception cref="InvalidOperationException">The column holds no numbers at all.</exception>
        public Column<string> Cut(int bins, IReadOnlyList<string>? labels = null, bool right = true)
        {
            Compute.Check.Positive(bins);
            double low = column.Min(), high = column.Max();
            if (!double.IsFinite(low) || !double.IsFinite(high))
                throw new InvalidOperationException($"Cut: column '{column.Name}' goes from {low} to {high}; expected finite numbers, or edges of the intervals.");
            double margin = low == high ? 0.001 * (low == 0 ? 1 : Math.Abs(low)) : 0;
            double[] edges = IntervalText.Spaced(low - margin, high + margin, bins);
            if (low < high)
                edges[right ? 0 : bins] += (right ? -0.001 : 0.001) * (high - low);
            return Intervals(column, edges, labels, right, includeLowest: false, isWhole: false);
        }

        /// <summary>The interval of each value between given edges; missing outside. pandas: <c>cut(column, edges)</c>.</summary>
        /// <param name="edges">Ascending: one more than there are intervals.</param>
        /// <param name="labels">Names of the intervals, by default as <c>(0, 18]</c>.</param>
        /// <param name="right">Whether an interval holds its right end instead of its left.</param>
        /// <param name="includeLowest">Whether the first interval holds its left end too.</param>
        /// <exception cref="ArgumentException">The edges do not ascend, or there are not as many labels as intervals.</exception>
        public Column<string> Cut(IReadOnlyList<double> edges, IReadOnlyList<string>? labels = null, bool right = true, bool includeLowest = false)
        {
            double[] given = [.. edges];
            if (given.Length < 2 || given.Zip(given.Skip(1)).Any(pair => !(pair.First < pair.Second)))
                throw new ArgumentException($"Cut: expected two or more ascending edges, received [{string.Join(", ", given.Select(PythonText.Of))}].");
            return Intervals(column, given, labels, right, includeLowest, isWhole: Array.TrueForAll(given, edge => edge == Math.Truncate(edge)));
        }

        /// <summary>The interval of each value, among some that hold equally many values. pandas: <c>qcut(column, q)</c>.</summary>
        /// <param name="q">Number of intervals: 4 for quartiles, 10 for deciles.</param>
        /// <param name="labels">Their names, by default as <c>(0.999, 2.5]</c>.</param>
        /// <exception cref="ArgumentException">So many values are equal that two edges are one.</exception>
        public Column<string> QCut(int q, IReadOnlyList<string>? labels = null)
        {
            double[] edges = column.Quantiles(IntervalText.Spaced(0, 1, Compute.Check.Positive(q)));
            if (edges.Zip(edges.Skip(1)).Any(pair => !(pair.First < pair.Second)))
                throw new ArgumentException($"QCut: column '{column.Name}' has no {q} intervals with equally many values, for its quantiles [{string.Join(", ", edges.Select(PythonText.Of))}] do not ascend; choose fewer.");
            return Intervals(column, edges, labels, right: true, includeLowest: true, isWhole: false);
        }
    }

    private static Column<string> Intervals(Column column, double[] edges, IReadOnlyList<string>? labels, bool right, bool includeLowest, bool isWhole)
    {
        if (labels is not null && labels.Count != edges.Length - 1)
            throw new ArgumentException($"Cut: expected {edges.Length - 1} labels for {edges.Length - 1} intervals, received {labels.Count}.");
        labels ??= IntervalText.Of(edges, right, includeLowest, isWhole);
        return Column.Create(column.Name, Array.ConvertAll(ColumnNumbers.Of<double>(column), value =>
        {
            int at = Array.BinarySearch(edges, value);
            int interval = at < 0 ? ~at - 1 : right ? at == 0 && includeLowest ? 0 : at - 1 : at == edges.Length - 1 && includeLowest ? at - 1 : at;
            return double.IsNaN(value) || interval < 0 || interval >= labels.Count ? null : labels[interval];
        }));
    }
}
