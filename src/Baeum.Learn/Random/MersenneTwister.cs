namespace Baeum.Learn;

/// <summary>MT19937 with the streams of <c>numpy.random.RandomState</c>, so that splits and bootstraps pick the same rows as scikit-learn does for the same seed.</summary>
/// <remarks>Source: Matsumoto and Nishimura (1998); seeding, bounded numbers and shuffles as in NumPy's legacy generator. Not for several threads at once.</remarks>
public sealed class MersenneTwister
{
    private const int N = 624, M = 397;
    private readonly uint[] _state = new uint[N];
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
        uint y = _state[_next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
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
        uint mask = uint.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount((uint)max), value;
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
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = NextInteger(i);
            (items[i], items[j]) = (items[j], items[i]);
        }
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

    private void Refill()
    {
        var state = _state.AsSpan();
        for (int i = 0; i < N - M; i++)
            state[i] = state[i + M] ^ Twist(state[i], state[i + 1]);
        for (int i = N - M; i < N - 1; i++)
            state[i] = state[i + M - N] ^ Twist(state[i], state[i + 1]);
        state[N - 1] = state[M - 1] ^ Twist(state[N - 1], state[0]);
        _next = 0;
    }

    private static uint Twist(uint high, uint low)
    {
        uint y = (high & 0x80000000) | (low & 0x7fffffff);
        return (y >> 1) ^ ((y & 1) * 0x9908b0df);
    }
}
