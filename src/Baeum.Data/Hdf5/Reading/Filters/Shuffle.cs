namespace Baeum.Data;

/// <summary>The filter shuffle: first the first bytes of all values, then all second bytes, and so on.</summary>
internal static class Shuffle
{
    /// <summary>Puts the bytes of values of <paramref name="size"/> bytes back together; what is left at the end stays.</summary>
    public static byte[] Undo(ReadOnlySpan<byte> shuffled, int size)
    {
        var values = shuffled.ToArray();
        if (size < 2)
            return values;
        int count = shuffled.Length / size;
        for (int b = 0; b < size && count > 0; b++)
        {
            var plane = shuffled.Slice(b * count, count);
            for (int i = 0; i < plane.Length; i++)
                values[i * size + b] = plane[i];
        }
        return values;
    }
}
