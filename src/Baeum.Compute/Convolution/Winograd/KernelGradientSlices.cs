namespace Baeum.Compute;

/// <summary>Transforms sums back to the gradient of a kernel: some inputs, all columns.</summary>
internal readonly unsafe struct KernelGradientSlices<TVector, TWide>(int inputs, int outputs, Slices slices, float* dkernel) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    private const int Inputs = 8;

    public int Parts => (inputs + Inputs - 1) / Inputs;

    public void Run(int part)
    {
        float* between = stackalloc float[SquareTransform.Elements * TWide.Count];
        nint tap = (nint)inputs * outputs;
        for (int i = part * Inputs; i < Math.Min(inputs, (part + 1) * Inputs); i++)
            for (int j = 0; j < outputs; j += TWide.Count)
                SquareTransform.Run<TVector, TWide, KernelGradientTransform<TVector, TWide>>(slices.At(i, j, 0, 0), 6 * slices.Stride, slices.Stride, dkernel + (nint)i * outputs + j, 3 * tap, tap, between);
    }
}
