using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Compute;

/// <summary>Writes memory that will not be read again soon: past the caches, so that its old content is not fetched first.</summary>
public static unsafe class Streaming
{
    /// <summary><c>y[i] = x[i]</c>. Equal lengths; the spans must not overlap.</summary>
    public static void Copy(ReadOnlySpan<float> x, Span<float> y)
    {
        Check.SameLength(x.Length, y.Length);
        fixed (float* px = x, py = y)
            Copy(px, py, x.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(float* x, float* y, int n)
    {
        int width = Vector512<float>.Count, i = 0;
        for (; i < n && ((nint)(y + i) & (Vector512<byte>.Count - 1)) != 0; i++)
            y[i] = x[i];
        for (; i <= n - width; i += width)
            Vector512.Load(x + i).StoreAlignedNonTemporal(y + i);
        for (; i < n; i++)
            y[i] = x[i];
    }
}
