namespace Baeum.Learn;

/// <summary>Sums in the order in which <c>numpy.sum</c> adds: halves of halves, and eight sums side by side in the smallest parts.</summary>
internal static class NumpySum
{
    private const int Smallest = 128;

    /// <summary>The sum.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        if (values.Length > Smallest)
        {
            int half = values.Length / 2;
            half -= half % 8;
            return Of(values[..half]) + Of(values[half..]);
        }
        int i = 0;
        double sum = 0;
        if (values.Length >= 8)
        {
            Span<double> sums = stackalloc double[8];
            for (; i + 8 <= values.Length; i += 8)
                for (int k = 0; k < 8; k++)
                    sums[k] += values[i + k];
            sum = sums[0] + sums[1] + (sums[2] + sums[3]) + (sums[4] + sums[5] + (sums[6] + sums[7]));
        }
        for (; i < values.Length; i++)
            sum += values[i];
        return sum;
    }
}
