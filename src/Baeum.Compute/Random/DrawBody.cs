namespace Baeum.Compute;

/// <summary>One chunk of random numbers: words are written where the numbers will stand and turned into numbers there, a few at a time so that they stay in the first cache.</summary>
internal readonly unsafe struct DrawBody<TDraw>(TDraw draw, Words words, float* y, int n) : IParallelBody where TDraw : struct, IUnaryOp
{
    public void Run(int part)
    {
        int end = (int)Math.Min(n, (part + 1L) * Elementwise.Chunk);
        for (int i = part * Elementwise.Chunk; i < end; i += DropoutBody.Few)
        {
            int count = Math.Min(DropoutBody.Few, end - i);
            words.Fill(i, (uint*)(y + i), count);
            Loops.Unary(draw, y + i, y + i, count);
        }
    }
}
