using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Baeum.Compute;

/// <summary>Philox4x32-10: a bijection of 128-bit counters under a 64-bit key whose results are random. Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.</summary>
internal static unsafe class Philox
{
    private const uint M0 = 0xD2511F53, M1 = 0xCD9E8D57, W0 = 0x9E3779B9, W1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>Words that <see cref="Group"/> makes: four of each of eight counters.</summary>
    public const int GroupSize = 32;

    /// <summary>The four random words of counter (c0, c1, c2, c3) under key (k0, k1).</summary>
    public static (uint W0, uint W1, uint W2, uint W3) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (int round = 0; round < Rounds; round++, k0 += W0, k1 += W1)
        {
            ulong p0 = (ulong)M0 * c0, p1 = (ulong)M1 * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
        }
        return (c0, c1, c2, c3);
    }

    /// <summary>The words of the eight counters (8 group + lane, c2, c3), lane = 0 … 7: first word 0 of all lanes, then word 1, 2 and 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Group(long group, uint c2, uint c3, uint k0, uint k1, uint* words)
    {
        var x0 = Vector256.Create((uint)(group << 3)) + Vector256.Create(0u, 1u, 2u, 3u, 4u, 5u, 6u, 7u);
        var x1 = Vector256.Create((uint)(group >> 29));
        var x2 = Vector256.Create(c2);
        var x3 = Vector256.Create(c3);
        for (int round = 0; round < Rounds; round++, k0 += W0, k1 += W1)
        {
            var high0 = MultiplyHigh(x0, M0);
            var high1 = MultiplyHigh(x2, M1);
            (x0, x1, x2, x3) = (high1 ^ x1 ^ Vector256.Create(k0), x2 * M1, high0 ^ x3 ^ Vector256.Create(k1), x0 * M0);
        }
        x0.Store(words);
        x1.Store(words + 8);
        x2.Store(words + 16);
        x3.Store(words + 24);
    }

    /// <summary>The upper halves of the products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> MultiplyHigh(Vector256<uint> a, uint m)
    {
        if (Avx2.IsSupported)
        {
            // The processor multiplies the even lanes; the odd ones are moved there.
            var even = Avx2.Multiply(a, Vector256.Create(m)) >> 32;
            var odd = Avx2.Multiply((a.AsUInt64() >> 32).AsUInt32(), Vector256.Create(m));
            return Avx2.Blend(even.AsUInt32(), odd.AsUInt32(), 0b10101010);
        }
        var (lower, upper) = Vector256.Widen(a);
        return Vector256.Narrow((lower * m) >> 32, (upper * m) >> 32);
    }
}
