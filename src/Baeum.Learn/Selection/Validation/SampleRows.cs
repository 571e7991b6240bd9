using System.Buffers;
using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Rows of arrays: without a copy where they follow each other.</summary>
internal static class SampleRows
{
    /// <summary>The rows with these indices. Shape: [samples, ...] → [rows, ...].</summary>
    public static Tensor<float> Take(Tensor<float> x, int[] rows)
    {
        if (rows.Length == 0 || !FollowEachOther(rows) || !x.IsDense || rows[0] < 0 || rows[^1] >= x.Lengths[0])
            return x.TakeRows(rows);
        Span<NRange> ranges = stackalloc NRange[x.Rank];
        ranges.Fill(NRange.All);
        ranges[0] = new NRange(rows[0], rows[^1] + 1);
        return x.Slice(ranges);
    }

    private static bool FollowEachOther(int[] rows)
    {
        for (int i = 1; i < rows.Length; i++)
            if (rows[i] != rows[i - 1] + 1)
                return false;
        return true;
    }
}
