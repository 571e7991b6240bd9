namespace Baeum.Compute;

/// <summary>One of many independent products of the same size.</summary>
internal readonly unsafe struct BatchBody(Product first, nint strideA, nint strideB, nint strideC) : IParallelBody
{
    public void Run(int part) => Gemm.Run(first.Move(part * strideA, part * strideB, part * strideC), new Epilogue<Identity>(default, null));
}
