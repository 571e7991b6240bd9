using System.Numerics;

namespace Baeum.Compute;

/// <summary>Computes one row from one or two others of the same length.</summary>
internal unsafe interface IRow
{
    static abstract void Run(float* a, float* b, float* y, int n);
}

/// <summary><c>y = eᵃ / Σ eᵃ</c></summary>
internal readonly unsafe struct SoftmaxRow : IRow
{
    public static void Run(float* a, float* b, float* y, int n)
    {
        float max = RowSums.Fold(new Maximum(), a, n);
        Loops.Unary(new ShiftedExp(max), a, y, n);
        Loops.Unary(new WithSecond<Multiply>(default, (float)(1 / RowSums.Sum(new Identity(), y, n))), y, y, n);
    }
}

/// <summary><c>y = a − ln Σ eᵃ</c></summary>
internal readonly unsafe struct LogSoftmaxRow : IRow
{
    public static void Run(float* a, float* b, float* y, int n)
    {
        float max = RowSums.Fold(new Maximum(), a, n);
        double log = Math.Log(RowSums.Sum(new ShiftedExp(max), a, n));
        Loops.Unary(new Shift(max, (float)log), a, y, n);
    }
}

/// <summary><c>y = a · (b − Σ a · b)</c></summary>
internal readonly unsafe struct SoftmaxGradientRow : IRow
{
    public static void Run(float* a, float* b, float* y, int n)
    {
        double dot = 0;
        for (int i = 0; i < n; i++)
            dot += (double)a[i] * b[i];
        Loops.Binary(new Weighted((float)dot), a, b, y, n);
    }

    private readonly struct Weighted(float dot) : IBinaryOp
    {
        public float Invoke(float a, float b) => a * (b - dot);
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => a * (b - new Vector<float>(dot));
    }
}

/// <summary><c>y = b − eᵃ · Σ b</c></summary>
internal readonly unsafe struct LogSoftmaxGradientRow : IRow
{
    public static void Run(float* a, float* b, float* y, int n)
        => Loops.Binary(new Spread((float)RowSums.Sum(new Identity(), b, n)), a, b, y, n);

    private readonly struct Spread(float sum) : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => b - VectorMath.Exp(a) * sum;
    }
}

/// <summary><c>e^(x − max)</c></summary>
internal readonly struct ShiftedExp(float max) : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => VectorMath.Exp(x - new Vector<float>(max));
}

/// <summary><c>(x − max) − log</c></summary>
internal readonly struct Shift(float max, float log) : IUnaryOp
{
    public float Invoke(float x) => x - max - log;
    public Vector<float> Invoke(Vector<float> x) => x - new Vector<float>(max) - new Vector<float>(log);
}
