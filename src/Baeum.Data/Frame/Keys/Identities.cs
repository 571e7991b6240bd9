using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Values as whole numbers that are equal exactly where the values are: −0 is 0, and all missing values are one.</summary>
internal static class Identities
{
    /// <summary>One a row. The column holds no text.</summary>
    public static long[] Of(Column column)
    {
        if (column is Column<long> longs)
            return longs.Array;
        var keys = new long[column.Count];
        switch (column)
        {
            case Column<int> c: TensorPrimitives.ConvertTruncating<int, long>(c.Array, keys); break;
            case Column<bool> c:
                for (int i = 0; i < keys.Length; i++)
                    keys[i] = c.Array[i] ? 1 : 0;
                break;
            case Column<DateTime> c:
                for (int i = 0; i < keys.Length; i++)
                    keys[i] = c.Array[i].Ticks;
                break;
            default:
                double[] values = ColumnNumbers.Of<double>(column);
                for (int i = 0; i < keys.Length; i++)
                    keys[i] = BitConverter.DoubleToInt64Bits(double.IsNaN(values[i]) ? double.NaN : values[i] + 0.0);
                break;
        }
        return keys;
    }
}
