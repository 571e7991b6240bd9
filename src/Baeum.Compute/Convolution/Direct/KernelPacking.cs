namespace Baeum.Compute;

/// <summary>Copies one tap of a kernel to where tiles read it: strips of columns, each [tap, input, column], missing columns 0. Group after group.</summary>
internal readonly unsafe struct KernelPacking(Correlation walk, int registerLength, float* kernel, float* packed) : IParallelBody
{
    public void Run(int part)
    {
        int tap = part, width = Strip.Whole(walk.Outputs, registerLength), filters = walk.Outputs * walk.Groups;
        nint depth = (nint)walk.Taps * walk.Inputs;
        // A gradient's kernel lies [tap, outputs of one group, inputs of all groups].
        float* source = kernel + (nint)walk.KernelTap(tap) * walk.Inputs * walk.Outputs * walk.Groups;
        for (int group = 0; group < walk.Groups; group++)
            for (int column = 0, columns; column < width; column += columns)
            {
                columns = Strip.Width(column, width, registerLength);
                float* target = packed + ((nint)group * width + column) * depth + (nint)tap * walk.Inputs * columns;
                int lanes = Math.Min(columns, walk.Outputs - column);
                if (lanes < columns)
                    new Span<float>(target, walk.Inputs * columns).Clear();
                if (walk.IsGradient)
                    Transposition.Run(source + (nint)column * walk.SourceChannels + group * walk.Inputs, walk.SourceChannels, target, columns, lanes, walk.Inputs);
                else
                    for (int i = 0; i < walk.Inputs; i++)
                        new ReadOnlySpan<float>(source + (nint)i * filters + group * walk.Outputs + column, lanes).CopyTo(new Span<float>(target + (nint)i * columns, lanes));
            }
    }
}
