namespace Baeum.Learn;

/// <summary>The small generator that scikit-learn's stochastic gradients and coordinate descents use (<c>our_rand_r</c>; Marsaglia 2003).</summary>
internal sealed class XorShift(uint seed)
{
    private uint _state = seed;

    /// <summary>From 0 to <paramref name="range"/> − 1.</summary>
    public int Below(int range) => (int)(Next() % (uint)range);

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
