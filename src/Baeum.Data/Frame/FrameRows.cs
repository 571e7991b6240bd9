using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Taking rows. They keep their labels.</summary>
public static class FrameRows
{
    extension(DataFrame table)
    {
        /// <summary>The first rows.</summary>
        public DataFrame Head(int n = 5) => table.TakeRows(..Math.Clamp(n, 0, table.RowCount));

        /// <summary>The last rows.</summary>
        public DataFrame Tail(int n = 5) => table.TakeRows(^Math.Clamp(n, 0, table.RowCount)..);

        /// <summary>The rows of a range. pandas: <c>df.iloc[range]</c>.</summary>
        public DataFrame TakeRows(Range rows) => new([.. table.AllColumns.ToArray().Select(c => c.TakeRows(rows))], table.Index.TakeRows(rows));

        /// <summary>The rows with these positions, in this order. pandas: <c>df.iloc[rows]</c>.</summary>
        public DataFrame TakeRows(ReadOnlySpan<int> rows)
        {
            int[] chosen = rows.ToArray();
            var columns = table.AllColumns.ToArray();
            Threads.For(columns.Length, new Take(columns, chosen));
            return new(columns, table.IndexOrNull?.TakeRows(chosen) ?? Column.Create("", chosen));
        }

        /// <summary>All rows but those with these labels. pandas: <c>drop(labels)</c>.</summary>
        /// <exception cref="ArgumentException">No row has such a label.</exception>
        public DataFrame DropRows(params ReadOnlySpan<int> labels)
        {
            var gone = new HashSet<int>(labels.ToArray());
            double[] index = ColumnNumbers.Of<double>(table.Index);
            foreach (int label in gone)
                if (Array.IndexOf(index, label) < 0)
                    throw new ArgumentException($"DropRows: no row has the label {label}; the labels go from {table.Index.Min()} to {table.Index.Max()}.");
            return table.Where(Array.ConvertAll(index, label => !gone.Contains((int)label)));
        }

        /// <summary>Some rows by chance, in random order. pandas: <c>sample</c>.</summary>
        /// <param name="n">How many; by default 1, or the share <paramref name="frac"/>.</param>
        /// <param name="frac">Which share of the rows, in [0, 1].</param>
        /// <param name="seed">The same seed gives the same rows; by default the next of <see cref="RandomSeed"/>.</param>
        /// <exception cref="ArgumentException">Both a number and a share are given, or the table has fewer rows.</exception>
        public DataFrame Sample(int? n = null, double? frac = null, int? seed = null)
        {
            if (n is not null && frac is not null)
                throw new ArgumentException("Sample: expected n or frac, received both.");
            int count = frac is { } share ? (int)Math.Round(Check.Between(share, 0, 1, nameof(frac)) * table.RowCount) : Check.NonNegative(n ?? 1, nameof(n));
            if (count > table.RowCount)
                throw new ArgumentException($"Sample: the table has {table.RowCount} rows, received n = {count}.");
            var (key, use) = seed is { } given ? ((ulong)given, 0UL) : RandomSeed.Next();
            var order = new int[table.RowCount];
            new Rng(key, use).Permutation(order);
            return table.TakeRows(order.AsSpan(0, count));
        }

        /// <summary>The table with rows numbered from 0. pandas: <c>reset_index(drop=True)</c>.</summary>
        public DataFrame ResetIndex() => new(table.AllColumns.ToArray(), null, table.RowCount);
    }

    /// <summary>Takes the rows of one column.</summary>
    private readonly struct Take(Column[] columns, int[] rows) : IParallelBody
    {
        public void Run(int part) => columns[part] = columns[part].TakeRows(rows);
    }
}
