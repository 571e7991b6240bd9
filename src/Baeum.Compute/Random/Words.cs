using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The sequence of random words of one <see cref="Rng"/>.</summary>
internal readonly unsafe struct Words(uint key0, uint key1, uint step0, uint step1)
{
    /// <summary>Writes words first … first + n − 1; first is a multiple of <see cref="Philox.GroupSize"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(long first, uint* words, int n)
    {
        long group = first / Philox.GroupSize;
        for (; n >= Philox.GroupSize; n -= Philox.GroupSize, words += Philox.GroupSize)
            Philox.Group(group++, step0, step1, key0, key1, words);
        if (n == 0)
            return;
        uint* rest = stackalloc uint[Philox.GroupSize];
        Philox.Group(group, step0, step1, key0, key1, rest);
        new Span<uint>(rest, n).CopyTo(new Span<uint>(words, n));
    }
}
