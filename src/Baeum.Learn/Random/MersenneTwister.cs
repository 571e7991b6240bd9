using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>MT19937 with the streams of <c>numpy.random.RandomState</c>, so that splits and bootstraps pick the same rows as scikit-learn does for the same seed.</summary>
/// <remarks>Source: Matsumoto and Nishimura (1998); seeding, bounded numbers and shuffles as in NumPy's legacy generator. Not for several threads at once.</remarks>
public sealed class MersenneTwister
{
    private const int N = 624, M = 397;
    private readonly uint[] _state = new uint[N], _numbers = new uint[N];
    private int _next = N;
    private double? _normal;

    /// <summary>The generator of <c>RandomState(seed)</c>.</summary>
    public MersenneTwister(uint seed)
    {
        for (uint i = 0; i < N; i++)
        {
            _state[i] = seed;
            seed = 1812433253 * (seed ^ (seed >> 30)) + i + 1;
        }
    }

    /// <summary>32 random bits.</summary>
    public uint NextUInt32()
    {
        if (_next == N)
            Refill();
        return _numbers[_next++];
    }

    /// <summary>A number in [0, 1) with 53 random bits. NumPy: <c>random_sample</c>.</summary>
    public double NextDouble()
    {
        uint high = NextUInt32() >> 5, low = NextUInt32() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// <summary>A whole number from 0 to <paramref name="max"/>, both included: bits are drawn until they do not exceed it. NumPy: <c>randint(max + 1)</c>.</summary>
    public int NextInteger(int max)
    {
        if (max <= 0)
            return 0;
        uint mask = uint.MaxValue >> BitOperations.LeadingZeroCount((uint)max), value;
        do
            value = NextUInt32() & mask;
        while (value > (uint)max);
        return (int)value;
    }

    /// <summary>A number of the standard normal distribution, by Marsaglia's polar method, which makes two at a time. NumPy: <c>randn</c>, <c>normal</c>.</summary>
    public double NextNormal()
    {
        if (_normal is { } kept)
        {
            _normal = null;
            return kept;
        }
        double x, y, square;
        do
        {
            x = 2 * NextDouble() - 1;
            y = 2 * NextDouble() - 1;
            square = x * x + y * y;
        }
        while (square is >= 1 or 0);
        double scale = Math.Sqrt(-2 * Math.Log(square) / square);
        _normal = scale * x;
        return scale * y;
    }

    /// <summary>Puts the items into a random order. NumPy: <c>shuffle</c>.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        int i = items.Length - 1;
        while (i > 0)
        {
            if (_next == N)
                Refill();
            uint mask = uint.MaxValue >> BitOperations.LeadingZeroCount((uint)i);
            i = Shuffle(items, i, mask, _numbers.AsSpan(_next), out int used);
            _next += used;
        }
    }

    /// <summary>As many exchanges as there are numbers, or until the mask gets too wide. A number that is too great exchanges an item with itself, as a branch would be guessed wrongly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Shuffle<T>(Span<T> items, int i, uint mask, ReadOnlySpan<uint> numbers, out int used)
    {
        int least = (int)(mask >> 1);
        for (used = 0; used < numbers.Length && i > least; used++)
        {
            int j = (int)(numbers[used] & mask), left = i - j, tooGreat = left >> 31, with = j + (left & tooGreat);
            (items[i], items[with]) = (items[with], items[i]);
            i -= 1 + tooGreat;
        }
        return i;
    }

    /// <summary>0 … n − 1 in a random order. NumPy: <c>permutation</c>.</summary>
    public int[] Permutation(int n)
    {
        var order = new int[n];
        for (int i = 0; i < n; i++)
            order[i] = i;
        Shuffle(order.AsSpan());
        return order;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Refill()
    {
        Twist(0, N - M, M);
        Twist(N - M, N - 1, M - N);
        _state[N - 1] = _state[M - 1] ^ Twisted(_state[N - 1], _state[0]);
        for (int i = 0; i < N; i += Vector<uint>.Count)
            Tempered(new Vector<uint>(_state, i)).CopyTo(_numbers, i);
        _next = 0;
    }

    /// <summary>Numbers from first to before end, each from itself, the next one and the one at a distance; several at once, which none of them minds.</summary>
    private void Twist(int first, int end, int distance)
    {
        int i = first;
        for (; i + Vector<uint>.Count <= end; i += Vector<uint>.Count)
        {
            var y = (new Vector<uint>(_state, i) & new Vector<uint>(0x80000000)) | (new Vector<uint>(_state, i + 1) & new Vector<uint>(0x7fffffff));
            var odd = Vector<uint>.Zero - (y & Vector<uint>.One);
            (new Vector<uint>(_state, i + distance) ^ (y >>> 1) ^ (odd & new Vector<uint>(0x9908b0df))).CopyTo(_state, i);
        }
        for (; i < end; i++)
            _state[i] = _state[i + distance] ^ Twisted(_state[i], _state[i + 1]);
    }

    private static uint Twisted(uint high, uint low)
    {
        uint y = (high & 0x80000000) | (low & 0x7fffffff);
        return (y >> 1) ^ ((y & 1) * 0x9908b0df);
    }

    private static Vector<uint> Tempered(Vector<uint> y)
    {
        y ^= y >>> 11;
        y ^= (y << 7) & new Vector<uint>(0x9d2c5680);
        y ^= (y << 15) & new Vector<uint>(0xefc60000);
        return y ^ (y >>> 18);
    }
}
