namespace Baeum.Compute;

/// <summary>One chunk of dropout.</summary>
internal readonly unsafe struct DropoutBody(DropoutDraw draw, Words words, float* x, float* y, int n) : IParallelBody
{
    /// <summary>Words made at a time.</summary>
    public const int Few = 1024;

    public void Run(int part)
    {
        uint* few = stackalloc uint[Few];
        int end = (int)Math.Min(n, (part + 1L) * Elementwise.Chunk);
        for (int i = part * Elementwise.Chunk; i < end; i += Few)
        {
            int count = Math.Min(Few, end - i);
            words.Fill(i, few, count);
            Loops.Binary(draw, (float*)few, x + i, y + i, count);
        }
    }
}
