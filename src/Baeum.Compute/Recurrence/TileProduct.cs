using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Small products on one thread, made of <see cref="Tile"/>s: <c>C (+)= X · Y</c> with the whole of k in one run.</summary>
internal static unsafe class TileProduct<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary>Y is <paramref name="packed"/> by <see cref="Pack"/>.</summary>
    public static void Packed(float* x, nint rowX, nint stepX, int rows, float* packed, int k, int n, float* c, nint rowC, bool add)
    {
        for (int j = 0, width; j < n; j += width)
        {
            width = Strip.Registers(n - j, TWide.Count) * TWide.Count;
            Run(x, rowX, stepX, rows, packed + (nint)j * k, width, k, width, c + j, rowC, add);
        }
    }

    /// <summary>Y lies in rows, <paramref name="stepY"/> apart.</summary>
    public static void Plain(float* x, nint rowX, nint stepX, int rows, float* y, nint stepY, int k, int n, float* c, nint rowC, bool add)
    {
        for (int j = 0, width; j < n; j += width)
        {
            width = Strip.Registers(n - j, TWide.Count) * TWide.Count;
            Run(x, rowX, stepX, rows, y + j, stepY, k, width, c + j, rowC, add);
        }
    }

    /// <summary>Copies Y [k, n], n a whole number of registers, strip by strip.</summary>
    public static void Pack(float* y, nint stepY, int k, int n, float* packed)
    {
        for (int j = 0, width; j < n; j += width)
        {
            width = Strip.Registers(n - j, TWide.Count) * TWide.Count;
            for (int p = 0; p < k; p++, packed += width)
                new Span<float>(y + p * stepY + j, width).CopyTo(new Span<float>(packed, width));
        }
    }

    private static void Run(float* x, nint rowX, nint stepX, int rows, float* y, nint stepY, int k, int width, float* c, nint rowC, bool add)
    {
        if (width == 3 * TWide.Count)
            Panels<Three>(x, rowX, stepX, rows, y, stepY, k, c, rowC, add);
        else if (width == 2 * TWide.Count)
            Panels<Two>(x, rowX, stepX, rows, y, stepY, k, c, rowC, add);
        else
            Panels<One>(x, rowX, stepX, rows, y, stepY, k, c, rowC, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Panels<TColumns>(float* x, nint rowX, nint stepX, int rows, float* y, nint stepY, int k, float* c, nint rowC, bool add) where TColumns : struct, ISize
    {
        if (TWide.Rows == 8)
            for (; rows >= 8; rows -= 8, x += 8 * rowX, c += 8 * rowC)
                Tile.Run<TVector, TWide, Eight, TColumns>(x, rowX, stepX, y, stepY, k, c, rowC, add);
        for (; rows >= 4; rows -= 4, x += 4 * rowX, c += 4 * rowC)
            Tile.Run<TVector, TWide, Four, TColumns>(x, rowX, stepX, y, stepY, k, c, rowC, add);
        for (; rows >= 2; rows -= 2, x += 2 * rowX, c += 2 * rowC)
            Tile.Run<TVector, TWide, Two, TColumns>(x, rowX, stepX, y, stepY, k, c, rowC, add);
        if (rows > 0)
            Tile.Run<TVector, TWide, One, TColumns>(x, rowX, stepX, y, stepY, k, c, rowC, add);
    }
}
