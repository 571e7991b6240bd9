namespace Baeum.Data;

/// <summary>Comparisons of columns, row by row: masks for <c>Where</c>. Numbers compare by value, dates by time, text by code point; a missing value is neither smaller, larger nor equal.</summary>
public static class ColumnComparisons
{
    extension(Column)
    {
        /// <summary><c>a &gt; b</c></summary>
        public static bool[] operator >(Column a, ColumnOperand b) => Compare(a, b.For(a, ">"), ">", order => order > 0);

        /// <summary><c>a &lt; b</c></summary>
        public static bool[] operator <(Column a, ColumnOperand b) => Compare(a, b.For(a, "<"), "<", order => order < 0);

        /// <summary><c>a ≥ b</c></summary>
        public static bool[] operator >=(Column a, ColumnOperand b) => Compare(a, b.For(a, ">="), ">=", order => order >= 0);

        /// <summary><c>a ≤ b</c></summary>
        public static bool[] operator <=(Column a, ColumnOperand b) => Compare(a, b.For(a, "<="), "<=", order => order <= 0);
    }

    extension(Column column)
    {
        /// <summary>Whether values are equal. pandas: <c>==</c>.</summary>
        public bool[] Eq(ColumnOperand other) => Compare(column, other.For(column, "Eq"), "Eq", order => order == 0);

        /// <summary>Whether values differ; a missing one differs from all. pandas: <c>!=</c>.</summary>
        public bool[] Ne(ColumnOperand other) => !column.Eq(other);

        /// <summary>Whether a value is one of these. pandas: <c>isin</c>.</summary>
        public bool[] IsIn(params ReadOnlySpan<ColumnOperand> values)
        {
            var mask = new bool[column.Count];
            foreach (var value in values)
                mask |= column.Eq(value);
            return mask;
        }

        /// <summary>Whether a value lies in [low, high]. pandas: <c>between</c>.</summary>
        public bool[] Between(ColumnOperand low, ColumnOperand high) => (column >= low) & (column <= high);
    }

    extension(bool[])
    {
        /// <summary>Both, row by row.</summary>
        public static bool[] operator &(bool[] a, bool[] b) => Combine(a, b, (x, y) => x & y);

        /// <summary>At least one, row by row.</summary>
        public static bool[] operator |(bool[] a, bool[] b) => Combine(a, b, (x, y) => x | y);

        /// <summary>The opposite, row by row. pandas: <c>~</c>.</summary>
        public static bool[] operator !(bool[] a) => Array.ConvertAll(a, x => !x);
    }

    private static bool[] Combine(bool[] a, bool[] b, Func<bool, bool, bool> combine)
        => a.Length == b.Length ? [.. a.Zip(b, combine)] : throw new ArgumentException($"Masks must have one length, received {a.Length} and {b.Length} flags.");

    private static bool[] Compare(Column a, Column b, string operation, Func<int, bool> holds) => (a, b) switch
    {
        (Column<string> x, Column<string> y) => Compare(x, y, string.CompareOrdinal, holds),
        (Column<DateTime> x, Column<DateTime> y) => Compare(x, y, DateTime.Compare, holds),
        ({ IsNumber: true }, { IsNumber: true }) when ColumnNumbers.IsWhole(a) && ColumnNumbers.IsWhole(b) => Compare(a.Astype<long>(), b.Astype<long>(), (x, y) => x.CompareTo(y), holds),
        ({ IsNumber: true }, { IsNumber: true }) => Compare(a.Astype<double>(), b.Astype<double>(), (x, y) => x.CompareTo(y), holds),
        _ => throw new ArgumentException($"{operation}: column '{a.Name}' holds {a.DType}, which does not compare with {b.DType}{(b.Count == 1 ? $" such as '{b[0]}'" : "")}."),
    };

    private static bool[] Compare<T>(Column<T> a, Column<T> b, Comparison<T> compare, Func<int, bool> holds)
    {
        var mask = new bool[a.Count];
        int step = b.Count == a.Count ? 1 : 0;
        for (int row = 0; row < mask.Length; row++)
            mask[row] = !a.IsMissing(row) && !b.IsMissing(row * step) && holds(compare(a.Array[row], b.Array[row * step]));
        return mask;
    }
}
