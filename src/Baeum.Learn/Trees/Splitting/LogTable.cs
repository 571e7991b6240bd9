using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary><c>x · ln x</c> of whole numbers; 0 for 0. The small ones are looked up.</summary>
internal readonly struct LogTable
{
    private const int Most = 1 << 18;
    private static readonly Lock Growing = new();
    private static double[] shared = [];
    private readonly double[] _values;

    private LogTable(double[] values) => _values = values;

    /// <summary><c>x · ln x</c></summary>
    public double this[int x]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)x < (uint)_values.Length ? _values[x] : x * Math.Log(x);
    }

    /// <summary>A table for numbers up to one.</summary>
    public static LogTable UpTo(int greatest)
    {
        int count = Math.Min(greatest, Most) + 1;
        lock (Growing)
        {
            if (shared.Length < count)
            {
                var values = new double[count];
                for (int x = 1; x < count; x++)
                    values[x] = x * Math.Log(x);
                shared = values;
            }
            return new(shared);
        }
    }
}
