namespace Baeum.Compute;

/// <summary>Softmax of each row of x [rows, n], computed from <c>x − max(x)</c> so that nothing overflows. Rows are shared by the threads.</summary>
public static unsafe class Softmax
{
    /// <summary><c>y = eˣ / Σ eˣ</c> per row. <paramref name="y"/> may be <paramref name="x"/>.</summary>
    public static void Rows(ReadOnlySpan<float> x, int rows, int n, Span<float> y) => Run<SoftmaxRow>(x, y, rows, n, y);

    /// <summary><c>y = x − ln Σ eˣ</c> per row. <paramref name="y"/> may be <paramref name="x"/>.</summary>
    public static void LogRows(ReadOnlySpan<float> x, int rows, int n, Span<float> y) => Run<LogSoftmaxRow>(x, y, rows, n, y);

    /// <summary>Gradient of <see cref="Rows"/> from its result: <c>dx = y · (dy − Σ y · dy)</c> per row. <paramref name="dx"/> may be <paramref name="dy"/>.</summary>
    public static void Gradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, int rows, int n, Span<float> dx) => Run<SoftmaxGradientRow>(y, dy, rows, n, dx);

    /// <summary>Gradient of <see cref="LogRows"/> from its result: <c>dx = dy − eʸ · Σ dy</c> per row. <paramref name="dx"/> may be <paramref name="dy"/>.</summary>
    public static void LogGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, int rows, int n, Span<float> dx) => Run<LogSoftmaxGradientRow>(y, dy, rows, n, dx);

    private static void Run<TRow>(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int rows, int n, Span<float> y) where TRow : struct, IRow
    {
        if ((rows | n) < 0 || a.Length != (long)rows * n || b.Length != a.Length || y.Length != a.Length)
            throw new ArgumentException($"Softmax: [{rows}, {n}] does not fit {a.Length}, {b.Length} and {y.Length} values.");
        if (y.IsEmpty)
            return;
        fixed (float* pa = a, pb = b, py = y)
        {
            var body = new RowsBody<TRow>(pa, pb, py, rows, n);
            Threads.For(body.Parts, body);
        }
    }

    /// <summary>Some rows.</summary>
    private readonly struct RowsBody<TRow>(float* a, float* b, float* y, int rows, int n) : IParallelBody where TRow : struct, IRow
    {
        private int Group => Math.Clamp((1 << 13) / n, 1, rows);

        public int Parts => (rows + Group - 1) / Group;

        public void Run(int part)
        {
            for (long r = (long)part * Group; r < Math.Min(rows, (part + 1L) * Group); r++)
                TRow.Run(a + r * n, b + r * n, y + r * n, n);
        }
    }
}
