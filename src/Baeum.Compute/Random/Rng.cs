namespace Baeum.Compute;

/// <summary>Random numbers by counter: value i depends on (seed, purpose, step, i) and on nothing else, so fills give the same numbers in any order and on any number of threads.</summary>
/// <remarks>Different purposes (a layer's weights, the shuffle of the data, a dropout layer) and different steps give independent sequences.</remarks>
public readonly struct Rng
{
    private readonly uint _key0, _key1, _step0, _step1;

    /// <param name="seed">The program's seed.</param>
    /// <param name="purpose">What the numbers are for: a number of its own for each use.</param>
    /// <param name="step">Which time they are drawn for that use, such as the training step.</param>
    public Rng(ulong seed, ulong purpose = 0, ulong step = 0)
    {
        (_key0, _key1, _, _) = Philox.Block((uint)purpose, (uint)(purpose >> 32), 0, 0, (uint)seed, (uint)(seed >> 32));
        (_step0, _step1) = ((uint)step, (uint)(step >> 32));
    }

    /// <summary>Random word i.</summary>
    public uint Word(long i)
    {
        var (w0, w1, w2, w3) = Philox.Block((uint)(i >> 2), (uint)(i >> 34), _step0, _step1, _key0, _key1);
        return (i & 3) switch { 0 => w0, 1 => w1, 2 => w2, _ => w3 };
    }

    /// <summary>Number i in [0, 1), with 24 random bits.</summary>
    public float Unit(long i) => (Word(i) >> 8) * (1f / (1 << 24));

    /// <summary>Integer i of [0, n).</summary>
    public int Integer(long i, int n)
    {
        Check.Positive(n);
        var (w0, w1, _, _) = Philox.Block((uint)i, (uint)(i >> 32) | 0x80000000, _step0, _step1, _key0, _key1);
        return (int)Math.BigMul(((ulong)w1 << 32) | w0, (ulong)n, out _);
    }

    /// <summary>Uniform in [low, high).</summary>
    public void Uniform(Span<float> y, float low, float high)
    {
        for (int i = 0; i < y.Length; i++)
            y[i] = low + (high - low) * Unit(i);
    }

    /// <summary>Normal.</summary>
    public void Normal(Span<float> y, float mean, float std)
    {
        for (int i = 0; i < y.Length; i++)
            y[i] = mean + std * (float)Gauss(i);
    }

    /// <summary>Normal, cut at two standard deviations.</summary>
    public void TruncatedNormal(Span<float> y, float mean, float std)
    {
        long draw = y.Length;
        for (int i = 0; i < y.Length; i++)
        {
            double g = Gauss(i);
            while (Math.Abs(g) > 2)
                g = Gauss(draw++);
            y[i] = mean + std * (float)g;
        }
    }

    /// <summary>Dropout: <c>y = x / (1 − rate)</c> with probability 1 − rate, else 0. The same call on dy gives the gradient. <paramref name="y"/> may be <paramref name="x"/>.</summary>
    public void Dropout(ReadOnlySpan<float> x, float rate, Span<float> y)
    {
        Check.SameLength(y.Length, x.Length);
        for (int i = 0; i < y.Length; i++)
            y[i] = Unit(i) >= rate ? x[i] * (1f / (1f - rate)) : 0f;
    }

    /// <summary>A random order of 0 … n − 1.</summary>
    public void Permutation(Span<int> y)
    {
        for (int i = 0; i < y.Length; i++)
            y[i] = i;
        for (int i = y.Length - 1; i > 0; i--)
        {
            int j = Integer(i, i + 1);
            (y[i], y[j]) = (y[j], y[i]);
        }
    }

    private double Gauss(long i)
    {
        double u = (Word(2 * i) + 0.5) / 4294967296.0, v = Word(2 * i + 1) / 4294967296.0;
        return Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * v);
    }
}
