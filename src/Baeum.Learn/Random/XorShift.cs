namespace Baeum.Learn;

/// <summary>The small generator that scikit-learn's stochastic gradients, coordinate descents and trees use (<c>our_rand_r</c>; Marsaglia 2003).</summary>
internal sealed class XorShift(uint seed)
{
    private uint _state = seed;

    /// <summary>From 0 to <paramref name="range"/> − 1.</summary>
    public int Below(int range) => (int)(Next() % (uint)range);

    /// <summary>A number between two. scikit-learn: <c>rand_uniform</c>.</summary>
    public double Between(double low, double high) => (high - low) * Next() / int.MaxValue + low;

    private uint Next()
    {
        if (_state == 0)
            _state = 1;
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state % (1u << 31);
    }
}
