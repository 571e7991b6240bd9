namespace Baeum.Compute;

/// <summary>Softmax of each row of x [rows, n], computed from <c>x − max(x)</c> so that nothing overflows.</summary>
public static class Softmax
{
    /// <summary><c>y = eˣ / Σ eˣ</c> per row. <paramref name="y"/> may be <paramref name="x"/>.</summary>
    public static void Rows(ReadOnlySpan<float> x, int rows, int n, Span<float> y)
    {
        for (int r = 0; r < rows; r++)
        {
            var xs = x.Slice(r * n, n);
            var ys = y.Slice(r * n, n);
            Elementwise.MapScalar(new Subtract(), xs, Reduce.Max(xs), ys);
            Elementwise.Map(new Exp(), ys, ys);
            Elementwise.MapScalar(new Multiply(), ys, (float)(1 / Reduce.Sum(ys)), ys);
        }
    }

    /// <summary><c>y = x − ln Σ eˣ</c> per row. <paramref name="y"/> may be <paramref name="x"/>.</summary>
    public static void LogRows(ReadOnlySpan<float> x, int rows, int n, Span<float> y)
    {
        for (int r = 0; r < rows; r++)
        {
            var xs = x.Slice(r * n, n);
            var ys = y.Slice(r * n, n);
            Elementwise.MapScalar(new Subtract(), xs, Reduce.Max(xs), ys);
            double sum = 0;
            foreach (float value in ys)
                sum += Math.Exp(value);
            Elementwise.MapScalar(new Subtract(), ys, (float)Math.Log(sum), ys);
        }
    }

    /// <summary>Gradient of <see cref="Rows"/> from its result: <c>dx = y · (dy − Σ y · dy)</c> per row. <paramref name="dx"/> may be <paramref name="dy"/>.</summary>
    public static void Gradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, int rows, int n, Span<float> dx)
    {
        for (int r = 0; r < rows; r++)
        {
            var ys = y.Slice(r * n, n);
            var dys = dy.Slice(r * n, n);
            var dxs = dx.Slice(r * n, n);
            Elementwise.MapScalar(new Subtract(), dys, (float)Reduce.Dot(ys, dys), dxs);
            Elementwise.Map(new Multiply(), ys, dxs, dxs);
        }
    }

    /// <summary>Gradient of <see cref="LogRows"/> from its result: <c>dx = dy − eʸ · Σ dy</c> per row. <paramref name="dx"/> may be <paramref name="dy"/>.</summary>
    public static void LogGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, int rows, int n, Span<float> dx)
    {
        for (int r = 0; r < rows; r++)
        {
            var ys = y.Slice(r * n, n);
            var dys = dy.Slice(r * n, n);
            var dxs = dx.Slice(r * n, n);
            float sum = (float)Reduce.Sum(dys);
            for (int i = 0; i < n; i++)
                dxs[i] = dys[i] - MathF.Exp(ys[i]) * sum;
        }
    }
}
