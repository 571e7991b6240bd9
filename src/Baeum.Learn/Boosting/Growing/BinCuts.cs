using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Where the values of a feature are cut into bins: bin i holds those below <c>Values[i]</c> and not below the value before. XGBoost: <c>HistogramCuts</c>.</summary>
/// <param name="Values">Ascending; the last exceeds every value. Of a feature with categories: 0, 1 … to the greatest.</param>
/// <param name="Least">Less than every value.</param>
/// <param name="IsCategorical">Whether the values are categories.</param>
internal sealed record BinCuts(float[] Values, float Least, bool IsCategorical)
{
    /// <summary>The cuts of a feature without a value.</summary>
    public static readonly BinCuts OfNothing = new([Above(1e-5f)], 1e-5f, false);

    private readonly int _bits = BitOperations.Log2((uint)Math.Max(1, Values.Length));
    private readonly float[] _padded = [.. Values, .. Enumerable.Repeat(float.PositiveInfinity, (2 << BitOperations.Log2((uint)Math.Max(1, Values.Length))) - Values.Length)];

    /// <summary>How many bins there are.</summary>
    public int Count => Values.Length;

    /// <summary>The bin of a value; a value beyond the last cut is in the last bin.</summary>
    public int Bin(float value)
    {
        if (IsCategorical)
            return Math.Min((int)value, Values.Length - 1);
        // Without branches, since a comparison comes out either way. The number of cuts not above the value, bit by bit.
        ref float cuts = ref MemoryMarshal.GetArrayDataReference(_padded);
        int bin = 0;
        for (int bit = _bits; bit >= 0; bit--)
            bin |= Unsafe.BitCast<bool, byte>(Unsafe.Add(ref cuts, bin + (1 << bit) - 1) <= value) << bit;
        return Math.Min(bin, Values.Length - 1);
    }

    /// <summary>Cuts between values that a sketch has picked, at most <paramref name="maxBins"/> of them.</summary>
    public static BinCuts From(ReadOnlySpan<SketchEntry> picked, int size, int maxBins)
    {
        // Values without any weight count as a 0.
        float least = Below(size > 0 ? picked[0].Value : 0);
        var values = new List<float>();
        for (int i = 1; i < Math.Min(size, maxBins); i++)
            if (i == 1 || picked[i].Value > values[^1])
                values.Add(picked[i].Value);
        values.Add(Above(size > 0 ? picked[size - 1].Value : least));
        return new([.. values], least, false);
    }

    /// <summary>One bin for each category from 0 to the greatest.</summary>
    public static BinCuts OfCategories(int greatest)
    {
        var values = new float[greatest + 1];
        for (int i = 0; i < values.Length; i++)
            values[i] = i;
        return new(values, 0, true);
    }

    private static float Above(float value) => (float)(value + (Math.Abs((double)value) + 1e-5f));

    private static float Below(float value) => (float)(value - (Math.Abs((double)value) + 1e-5f));
}
