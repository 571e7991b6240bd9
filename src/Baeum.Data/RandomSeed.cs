namespace Baeum.Data;

/// <summary>The one seed of a program. Everything random (weights, shuffling, dropout, splits without a seed of their own) derives from it, so the same program gives the same numbers.</summary>
public static class RandomSeed
{
    private static readonly Lock Gate = new();
    private static ulong seed;
    private static ulong drawn;

    [ThreadStatic]
    private static Sequence? within;

    /// <summary>The seed in force; 0 until <see cref="Set"/> is called.</summary>
    public static ulong Current { get { lock (Gate) return seed; } }

    /// <summary>Starts the sequence of <see cref="Next"/> again from <paramref name="value"/>. Keras: <c>set_random_seed</c>.</summary>
    public static void Set(long value)
    {
        lock (Gate)
            (seed, drawn) = (unchecked((ulong)value), 0);
    }

    /// <summary>A key for one use: the seed and a number that no earlier use had.</summary>
    public static (ulong Seed, ulong Use) Next()
    {
        if (within is { } sequence)
            return (sequence.Seed, sequence.Drawn++);
        lock (Gate)
            return (seed, drawn++);
    }

    /// <summary>Until it is disposed of, <see cref="Next"/> on this thread counts through a sequence of its own, so that work on several threads draws the same whatever their order.</summary>
    public static IDisposable Within(ulong seed) => within = new Sequence(seed, within);

    private sealed class Sequence(ulong seed, Sequence? before) : IDisposable
    {
        public ulong Seed { get; } = seed;

        public ulong Drawn { get; set; }

        public void Dispose() => within = before;
    }
}
