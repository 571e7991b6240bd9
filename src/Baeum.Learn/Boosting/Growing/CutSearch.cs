using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Counts the cuts that are not above a value, without branches, since a comparison comes out either way.</summary>
/// <param name="cuts">Ascending.</param>
internal sealed class CutSearch(ReadOnlySpan<float> cuts)
{
    private readonly int _bits = BitOperations.Log2((uint)Math.Max(1, cuts.Length));
    private readonly float[] _padded = [.. cuts, .. Enumerable.Repeat(float.PositiveInfinity, (2 << BitOperations.Log2((uint)Math.Max(1, cuts.Length))) - cuts.Length)];

    /// <summary>How many cuts are not above a value, bit by bit. Infinity may count more than there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NotAbove(float value)
    {
        ref float padded = ref MemoryMarshal.GetArrayDataReference(_padded);
        int count = 0;
        for (int bit = _bits; bit >= 0; bit--)
            count |= Unsafe.BitCast<bool, byte>(Unsafe.Add(ref padded, count + (1 << bit) - 1) <= value) << bit;
        return count;
    }
}
