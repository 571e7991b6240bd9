using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The weight of each class in one number, some bits for each: the samples of a small node on one side of a threshold are added up at once.</summary>
internal sealed class PackedWeights(int classes)
{
    private const int AllBits = 64, MostBits = 31;
    private readonly int _bits = Math.Min(MostBits, AllBits / classes);
    private readonly ulong[] _packed = new ulong[NearCodes.Most];
    private ulong _total;

    /// <summary>Whether a node's samples and weights fit.</summary>
    public bool Fit(int samples, int weight) => samples <= _packed.Length && weight >> _bits == 0;

    /// <summary>Packs the labels of a node's samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pack(ReadOnlySpan<ushort> labels, int classBits)
    {
        int mask = (1 << classBits) - 1, bits = _bits;
        ulong total = 0;
        var packed = _packed.AsSpan(0, labels.Length);
        for (int i = 0; i < packed.Length; i++)
            total += packed[i] = (ulong)(labels[i] >> classBits) << ((labels[i] & mask) * bits);
        _total = total;
    }

    /// <summary>The sum of those whose value is above a bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Above(ReadOnlySpan<float> values, float bound)
    {
        ref float value = ref MemoryMarshal.GetReference(values);
        ref ulong weights = ref MemoryMarshal.GetReference(_packed.AsSpan(0, values.Length));
        ulong sum = 0;
        int i = 0;
        if (values.Length >= Vector<float>.Count)
        {
            Vector<ulong> some = Vector<ulong>.Zero, others = some;
            for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                Vector.Widen(Vector.GreaterThan(Vector.LoadUnsafe(ref value, (nuint)i), new Vector<float>(bound)), out var first, out var second);
                some += first.As<long, ulong>() & Vector.LoadUnsafe(ref weights, (nuint)i);
                others += second.As<long, ulong>() & Vector.LoadUnsafe(ref weights, (nuint)(i + Vector<ulong>.Count));
            }
            sum = Vector.Sum(some + others);
        }
        for (; i < values.Length; i++)
            sum += Unsafe.Add(ref weights, i) & (0UL - Unsafe.BitCast<bool, byte>(Unsafe.Add(ref value, i) > bound));
        return sum;
    }

    /// <summary>The rest of the node.</summary>
    public ulong Below(ulong above) => _total - above;

    /// <summary>The weight of a class.</summary>
    public int Of(ulong packed, int c) => (int)(packed >> (c * _bits)) & ((1 << _bits) - 1);

    /// <summary>All weights together, and the sum of their squares.</summary>
    public (int Weight, long Squares) Sums(ulong packed)
    {
        int weight = 0, bits = _bits, mask = (1 << _bits) - 1;
        long squares = 0;
        for (; packed != 0; packed >>= bits)
        {
            int w = (int)packed & mask;
            weight += w;
            squares += (long)w * w;
        }
        return (weight, squares);
    }
}
