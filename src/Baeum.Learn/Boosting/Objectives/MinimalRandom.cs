namespace Baeum.Learn;

/// <summary>The multiplicative generator <c>x ← 48271 · x mod (2³¹ − 1)</c> (C++: <c>minstd_rand</c>), with whole numbers drawn as libstdc++ does.</summary>
internal sealed class MinimalRandom(int seed)
{
    private const uint Modulus = 2147483647, Multiplier = 48271, Span = Modulus - 2;
    private uint _state = (uint)seed % Modulus is 0 ? 1 : (uint)seed % Modulus;

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count)
    {
        uint scaling = Span / (uint)count, past = (uint)count * scaling, drawn;
        do
            drawn = Next() - 1;
        while (drawn >= past);
        return (int)(drawn / scaling);
    }

    private uint Next() => _state = (uint)((ulong)_state * Multiplier % Modulus);
}
