using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>One chunk of a broadcast operator, run by run. Short runs are first laid out one after the other, so that whole vectors can be used.</summary>
internal readonly unsafe struct WalkBody<TOp>(TOp op, Walk walk, float* a, float* b, float* y, long n) : IParallelBody where TOp : struct, IBinaryOp
{
    private const int ShortRun = 32;
    private const int Laid = 1024;

    public void Run(int part)
    {
        long first = (long)part * Elementwise.Chunk, end = Math.Min(n, first + Elementwise.Chunk);
        if (walk.Run < ShortRun)
            Short(first, end);
        else
            Long(first, end);
    }

    private void Long(long i, long end)
    {
        while (i < end)
        {
            long position = i % walk.Run;
            int count = (int)Math.Min(walk.Run - position, end - i);
            walk.Start(i / walk.Run, out long startA, out long startB);
            float* pa = a + startA + position * walk.StepA, pb = b + startB + position * walk.StepB;
            if (walk.StepA == 0 && walk.StepB == 0)
                new Span<float>(y + i, count).Fill(op.Invoke(*pa, *pb));
            else if (walk.StepB == 0)
                Loops.Unary(new WithSecond<TOp>(op, *pb), pa, y + i, count);
            else if (walk.StepA == 0)
                Loops.Unary(new WithFirst<TOp>(op, *pa), pb, y + i, count);
            else
                Loops.Binary(op, pa, pb, y + i, count);
            i += count;
        }
    }

    private void Short(long i, long end)
    {
        float* laidA = stackalloc float[Laid], laidB = stackalloc float[Laid];
        bool wholeA = walk.IsWholeA, wholeB = walk.IsWholeB;
        for (; i < end; i += Laid)
        {
            int count = (int)Math.Min(Laid, end - i);
            LayOut(i, count, laidA, laidB);
            Loops.Binary(op, wholeA ? a + i : laidA, wholeB ? b + i : laidB, y + i, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LayOut(long i, int count, float* laidA, float* laidB)
    {
        long run = i / walk.Run;
        int position = (int)(i % walk.Run), length = walk.Run, stepA = walk.StepA, stepB = walk.StepB;
        for (int k = 0; k < count; run++, position = 0)
        {
            walk.Start(run, out long startA, out long startB);
            float* pa = a + startA, pb = b + startB;
            for (; position < length && k < count; position++, k++)
                (laidA[k], laidB[k]) = (pa[position * stepA], pb[position * stepB]);
        }
    }
}
