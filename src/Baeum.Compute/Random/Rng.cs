namespace Baeum.Compute;

/// <summary>Random numbers by counter: value i depends on (seed, purpose, step, i) and on nothing else, so fills give the same numbers on any number of threads.</summary>
/// <remarks>Different purposes (a layer's weights, the shuffle of the data, a dropout layer) and different steps give independent sequences. Source: <see cref="Philox"/>.</remarks>
public readonly unsafe struct Rng
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

    /// <summary>Random word i, i ≥ 0.</summary>
    public uint Word(long i)
    {
        long counter = (i >> 5 << 3) + (i & 7);
        var (w0, w1, w2, w3) = Philox.Block((uint)counter, (uint)(counter >> 32), _step0, _step1, _key0, _key1);
        return ((i >> 3) & 3) switch { 0 => w0, 1 => w1, 2 => w2, _ => w3 };
    }

    /// <summary>Integer i of the sequence, uniform in [0, n). Independent of the other kinds of numbers.</summary>
    public int Integer(long i, int n)
    {
        Check.Positive(n);
        var (w0, w1, _, _) = Philox.Block((uint)i, (uint)(i >> 32) | 0x80000000, _step0, _step1, _key0, _key1);
        return (int)Math.BigMul(((ulong)w1 << 32) | w0, (ulong)n, out _);
    }

    /// <summary>Uniform: <c>low + (high − low) · u</c>, u in [0, 1) with 24 random bits.</summary>
    public void Uniform(Span<float> y, float low, float high) => Fill(new UniformDraw(low, high - low), y);

    /// <summary>Normal, by the inverse of the distribution function; up to 6.2 standard deviations from the mean.</summary>
    public void Normal(Span<float> y, float mean, float std) => Fill(new NormalDraw(mean, std), y);

    /// <summary>Normal, cut at two standard deviations (before the cut) from the mean. Source: Keras <c>TruncatedNormal</c>.</summary>
    public void TruncatedNormal(Span<float> y, float mean, float std) => Fill(new TruncatedNormalDraw(mean, std), y);

    /// <summary>Dropout: <c>y = x / (1 − rate)</c> with probability 1 − rate, else 0. The same call on dy gives the gradient. <paramref name="y"/> may be <paramref name="x"/>.</summary>
    /// <param name="rate">In [0, 1).</param>
    public void Dropout(ReadOnlySpan<float> x, float rate, Span<float> y)
    {
        Check.SameLength(y.Length, x.Length);
        if (!(rate >= 0f && rate < 1f))
            throw new ArgumentOutOfRangeException(nameof(rate), $"Dropout: rate must lie in [0, 1); received {rate}.");
        fixed (float* px = x, py = y)
            Threads.For(Elementwise.Chunks(y.Length), new DropoutBody(new DropoutDraw(rate), new Words(_key0, _key1, _step0, _step1), px, py, y.Length));
    }

    /// <summary>A random order of 0 … n − 1 (Fisher-Yates).</summary>
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

    private void Fill<TDraw>(TDraw draw, Span<float> y) where TDraw : struct, IUnaryOp
    {
        fixed (float* py = y)
            Threads.For(Elementwise.Chunks(y.Length), new DrawBody<TDraw>(draw, new Words(_key0, _key1, _step0, _step1), py, y.Length));
    }
}
