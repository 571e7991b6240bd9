namespace Baeum.Compute;

/// <summary>Adds up the chunks' sums in order and transforms them back to the gradient of a kernel: some inputs, all columns.</summary>
internal readonly unsafe struct KernelGradientSlices<TVector, TWide>(int inputs, int outputs, int chunks, float* sums, float* dkernel) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    private const int Inputs = 8;

    public int Parts => (inputs + Inputs - 1) / Inputs;

    public void Run(int part)
    {
        float* between = stackalloc float[SquareTransform.Elements * TWide.Count], total = stackalloc float[SquareTransform.Elements * TWide.Count];
        var slices = new Slices(sums, inputs, outputs, inStrips: false);
        nint tap = (nint)inputs * outputs;
        for (int i = part * Inputs; i < Math.Min(inputs, (part + 1) * Inputs); i++)
            for (int j = 0; j < outputs; j += TWide.Count)
            {
                Add(slices.At(i, j, 0, 0), slices.Stride, total);
                SquareTransform.Run<TVector, TWide, KernelGradientTransform<TVector, TWide>>(total, 6 * TWide.Count, TWide.Count, dkernel + (nint)i * outputs + j, 3 * tap, tap, between);
            }
    }

    private void Add(float* first, nint stride, float* total)
    {
        for (int slice = 0; slice < SquareTransform.Elements; slice++)
        {
            float* next = first + slice * stride;
            var sum = TWide.Load(next);
            for (int chunk = 1; chunk < chunks; chunk++)
                sum = TWide.Add(sum, TWide.Load(next + (nint)chunk * Slices.Length(inputs, outputs)));
            TWide.Store(sum, total + slice * TWide.Count);
        }
    }
}
