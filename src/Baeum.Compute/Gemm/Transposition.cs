using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Baeum.Compute;

/// <summary><c>y[j, i] = x[i, j]</c> by squares of four.</summary>
public static unsafe class Transposition
{
    /// <summary>x[i, j] stands at <c>x[i · rowX + j]</c>, y[j, i] at <c>y[j · rowY + i]</c>. Shape: x [rows, columns] → y [columns, rows].</summary>
    /// <exception cref="ArgumentException">A span is too short for its shape.</exception>
    public static void Run(ReadOnlySpan<float> x, int rowX, Span<float> y, int rowY, int rows, int columns)
    {
        CheckSize(x.Length, rowX, rows, columns, nameof(x));
        CheckSize(y.Length, rowY, columns, rows, nameof(y));
        fixed (float* px = x, py = y)
            Run(px, rowX, py, rowY, rows, columns);
    }

    /// <summary>x[i, j] stands at <c>x[i · rowX + j]</c>, y[j, i] at <c>y[j · rowY + i]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(float* x, nint rowX, float* y, nint rowY, int rows, int columns)
    {
        int i = 0;
        if (Sse.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            for (; i <= rows - 4; i += 4)
            {
                int j = 0;
                for (; j <= columns - 4; j += 4)
                    Square(x + i * rowX + j, rowX, y + j * rowY + i, rowY);
                for (; j < columns; j++)
                    for (int r = i; r < i + 4; r++)
                        y[j * rowY + r] = x[r * rowX + j];
            }
        }
        for (; i < rows; i++)
            for (int j = 0; j < columns; j++)
                y[j * rowY + i] = x[i * rowX + j];
    }

    private static void CheckSize(int received, int row, int rows, int columns, string name)
    {
        if (rows < 0 || columns < 0 || row < columns || (rows > 0 && (long)(rows - 1) * row + columns > received))
            throw new ArgumentException($"Transposition: {name} holds {received} values; expected {rows} rows of {columns}, each {row} behind the last.");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square(float* x, nint rowX, float* y, nint rowY)
    {
        var a = Vector128.Load(x);
        var b = Vector128.Load(x + rowX);
        var c = Vector128.Load(x + 2 * rowX);
        var d = Vector128.Load(x + 3 * rowX);
        Vector128<float> ac = Low(a, c), bd = Low(b, d), ac2 = High(a, c), bd2 = High(b, d);
        Low(ac, bd).Store(y);
        High(ac, bd).Store(y + rowY);
        Low(ac2, bd2).Store(y + 2 * rowY);
        High(ac2, bd2).Store(y + 3 * rowY);
    }

    /// <summary>a₀ b₀ a₁ b₁</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    /// <summary>a₂ b₂ a₃ b₃</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
