using System.Runtime.Intrinsics.X86;

namespace Baeum.Compute;

/// <summary>Asks for memory that will be needed soon; only speed depends on it.</summary>
internal static unsafe class Prefetch
{
    private const int Line = 64 / sizeof(float);

    /// <summary>The lines of <paramref name="count"/> floats from <paramref name="p"/> on, into the first cache.</summary>
    public static void Run(float* p, int count)
    {
        if (Sse.IsSupported)
            for (int i = 0; i < count; i += Line)
                Sse.Prefetch0(p + i);
    }
}
