using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Baeum.Data;

/// <summary>Values as small numbers: equal ones have the same code. pandas: <c>factorize</c>, with a code for missing values too.</summary>
/// <param name="Codes">One a row, from 0 in the order of first appearance.</param>
/// <param name="FirstRows">For each code the row where it appears first.</param>
internal sealed record Factors(int[] Codes, int[] FirstRows)
{
    /// <summary>Numbers the values of a column.</summary>
    public static Factors Of(Column column) => column is Column<string> texts ? Of(texts.Array) : Of(Identities.Of(column));

    /// <summary>Numbers the rows by several columns together; all rows are alike where there are none.</summary>
    public static Factors Of(ReadOnlySpan<Column> columns, int rows)
    {
        if (columns.IsEmpty)
            return new Factors(new int[rows], rows > 0 ? [0] : []);
        var factors = Of(columns[0]);
        foreach (var column in columns[1..])
            factors = factors.With(Of(column));
        return factors;
    }

    /// <summary>Numbers whole numbers: by a table where they lie close together, else by hashing.</summary>
    public static Factors Of(long[] values)
    {
        if (values.Length == 0)
            return new Factors([], []);
        long least = TensorPrimitives.Min<long>(values), most = TensorPrimitives.Max<long>(values);
        ulong range = unchecked((ulong)(most - least));
        return range < (ulong)(2L * values.Length + 1024) ? ByTable(values, least, (int)range + 1) : ByHash(values);
    }

    /// <summary>Number of rows of each code.</summary>
    public int[] Counts()
    {
        var counts = new int[FirstRows.Length];
        foreach (int code in Codes)
            counts[code]++;
        return counts;
    }

    /// <summary>Codes for pairs of values.</summary>
    public Factors With(Factors other)
    {
        var pairs = new long[Codes.Length];
        for (int row = 0; row < pairs.Length; row++)
            pairs[row] = (long)Codes[row] * other.FirstRows.Length + other.Codes[row];
        return Of(pairs);
    }

    private static Factors ByTable(long[] values, long least, int range)
    {
        var table = new int[range];
        var codes = new int[values.Length];
        var first = new List<int>();
        for (int row = 0; row < codes.Length; row++)
        {
            ref int known = ref table[(int)(values[row] - least)];
            if (known == 0)
            {
                first.Add(row);
                known = first.Count;
            }
            codes[row] = known - 1;
        }
        return new Factors(codes, [.. first]);
    }

    private static Factors ByHash(long[] values)
    {
        var table = new LongTable(values.Length);
        var codes = new int[values.Length];
        var first = new List<int>();
        for (int row = 0; row < codes.Length; row++)
        {
            codes[row] = table.CodeOf(values[row], first.Count);
            if (codes[row] == first.Count)
                first.Add(row);
        }
        return new Factors(codes, [.. first]);
    }

    private static Factors Of(string?[] texts)
    {
        var known = new Dictionary<string, int>();
        var codes = new int[texts.Length];
        var first = new List<int>();
        int missing = -1;
        for (int row = 0; row < codes.Length; row++)
        {
            bool isKnown = missing >= 0;
            ref int code = ref missing;
            if (texts[row] is { } text)
                code = ref CollectionsMarshal.GetValueRefOrAddDefault(known, text, out isKnown);
            if (!isKnown)
            {
                code = first.Count;
                first.Add(row);
            }
            codes[row] = code;
        }
        return new Factors(codes, [.. first]);
    }
}
