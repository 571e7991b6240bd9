namespace Baeum.Data;

/// <summary>Values as unsigned numbers in the same order: numbers by value, dates by time, text by code point; missing ones are the largest number there is.</summary>
internal static class SortKeys
{
    private const ulong Sign = 1UL << 63, Missing = ulong.MaxValue;

    /// <summary>One a row; the order reversed for descending, with missing ones at the end all the same.</summary>
    public static ulong[] Of(Column column, bool ascending = true)
    {
        ulong[] keys = column switch
        {
            Column<string> texts => Texts(texts),
            Column<double> or Column<float> => Floats(ColumnNumbers.Of<double>(column)),
            _ => Array.ConvertAll(Identities.Of(column), value => unchecked((ulong)value) ^ Sign),
        };
        for (int row = 0; row < keys.Length; row++)
            keys[row] = column.IsMissing(row) ? Missing : ascending ? keys[row] : ~keys[row];
        return keys;
    }

    // The bits of positive floats ascend with them; those of negative ones descend.
    private static ulong[] Floats(double[] values)
    {
        var keys = new ulong[values.Length];
        for (int row = 0; row < keys.Length; row++)
        {
            ulong bits = BitConverter.DoubleToUInt64Bits(values[row] + 0.0);
            keys[row] = (bits & Sign) == 0 ? bits | Sign : ~bits;
        }
        return keys;
    }

    private static ulong[] Texts(Column<string> column)
    {
        var factors = Factors.Of(column);
        var texts = Array.ConvertAll(factors.FirstRows, row => column.Array[row]);
        var codes = new int[texts.Length];
        for (int code = 0; code < codes.Length; code++)
            codes[code] = code;
        Array.Sort(texts, codes, StringComparer.Ordinal);
        var ranks = new ulong[codes.Length];
        for (int rank = 0; rank < ranks.Length; rank++)
            ranks[codes[rank]] = (ulong)rank;
        return Array.ConvertAll(factors.Codes, code => ranks[code]);
    }
}
