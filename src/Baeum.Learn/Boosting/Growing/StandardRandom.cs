namespace Baeum.Learn;

/// <summary>Random numbers as C++'s standard library makes them from MT19937, so that the same rows and features are drawn as by XGBoost built with GCC.</summary>
internal sealed class StandardRandom(uint seed)
{
    private readonly MersenneTwister _bits = new(seed);

    /// <summary>32 random bits.</summary>
    public uint Next() => _bits.NextUInt32();

    /// <summary>True with a given probability. C++: <c>bernoulli_distribution</c>.</summary>
    public bool Bernoulli(double probability)
    {
        double sum = _bits.NextUInt32();
        sum += _bits.NextUInt32() * 4294967296.0;
        return sum / 18446744073709551616.0 < probability;
    }

    /// <summary>A number in [0, 1). C++: <c>uniform_real_distribution&lt;float&gt;</c>.</summary>
    public float NextFloat()
    {
        float value = _bits.NextUInt32() / 4294967296f;
        return value < 1 ? value : MathF.BitDecrement(1);
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1. C++: <c>uniform_int_distribution</c> (Lemire 2019).</summary>
    public uint NextInteger(uint count)
    {
        ulong product = (ulong)_bits.NextUInt32() * count;
        if ((uint)product < count)
        {
            uint threshold = (uint)-(int)count % count;
            while ((uint)product < threshold)
                product = (ulong)_bits.NextUInt32() * count;
        }
        return (uint)(product >> 32);
    }

    /// <summary>Puts items into a random order. C++: <c>shuffle</c>, which takes two places from one number.</summary>
    public void Shuffle(Span<int> items)
    {
        uint n = (uint)items.Length;
        if (n == 0)
            return;
        int i = 1;
        if (n > ushort.MaxValue)
        {
            for (; i < items.Length; i++)
                Swap(items, i, NextInteger((uint)i + 1));
            return;
        }
        if (n % 2 == 0)
            Swap(items, i++, NextInteger(2));
        for (; i < items.Length; i += 2)
        {
            uint range = (uint)i + 1, both = NextInteger(range * (range + 1));
            Swap(items, i, both / (range + 1));
            Swap(items, i + 1, both % (range + 1));
        }
    }

    private static void Swap(Span<int> items, int i, uint j) => (items[i], items[(int)j]) = (items[(int)j], items[i]);
}
