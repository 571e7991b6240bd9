namespace Baeum.Compute;

/// <summary>One chunk of <c>y = op(x)</c>.</summary>
internal readonly unsafe struct UnaryBody<TOp>(TOp op, float* x, float* y, int n) : IParallelBody where TOp : struct, IUnaryOp
{
    public void Run(int part)
    {
        int start = part * Elementwise.Chunk;
        Loops.Unary(op, x + start, y + start, Math.Min(Elementwise.Chunk, n - start));
    }
}

/// <summary>One chunk of <c>y = op(a, b)</c>.</summary>
internal readonly unsafe struct BinaryBody<TOp>(TOp op, float* a, float* b, float* y, int n) : IParallelBody where TOp : struct, IBinaryOp
{
    public void Run(int part)
    {
        int start = part * Elementwise.Chunk;
        Loops.Binary(op, a + start, b + start, y + start, Math.Min(Elementwise.Chunk, n - start));
    }
}

/// <summary>One chunk of <c>y = op(a, b, c)</c>.</summary>
internal readonly unsafe struct TernaryBody<TOp>(TOp op, float* a, float* b, float* c, float* y, int n) : IParallelBody where TOp : struct, ITernaryOp
{
    public void Run(int part)
    {
        int start = part * Elementwise.Chunk;
        Loops.Ternary(op, a + start, b + start, c + start, y + start, Math.Min(Elementwise.Chunk, n - start));
    }
}
