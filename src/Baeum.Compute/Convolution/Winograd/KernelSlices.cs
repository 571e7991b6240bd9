namespace Baeum.Compute;

/// <summary>Transforms a kernel that lies in strips [tap, input, column]: some inputs, all columns.</summary>
internal readonly unsafe struct KernelSlices<TVector, TWide>(int inputs, int outputs, float* packed, Slices slices) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    private const int Inputs = 8;

    public int Parts => (inputs + Inputs - 1) / Inputs;

    public void Run(int part)
    {
        float* between = stackalloc float[SquareTransform.Elements * TWide.Count];
        for (int i = part * Inputs; i < Math.Min(inputs, (part + 1) * Inputs); i++)
            for (int strip = 0, width; strip < outputs; strip += width)
            {
                width = Strip.Width(strip, outputs, TWide.Count);
                float* source = packed + (nint)strip * 9 * inputs + (nint)i * width;
                nint tap = (nint)inputs * width;
                for (int j = 0; j < width; j += TWide.Count)
                    SquareTransform.Run<TVector, TWide, KernelTransform<TVector, TWide>>(source + j, 3 * tap, tap, slices.At(i, strip + j, strip, width), 6 * slices.Stride, slices.Stride, between);
            }
    }
}
