namespace Baeum.Compute;

/// <summary>The weights with gates padded to whole registers, in the order of the columns in memory: first the products with x and its bias, then those with h, then that of r · h.</summary>
/// <remarks>The same layout serves the gradients of the weights. A GRU's candidate stands first, so that x takes part in the first columns and h in the last.</remarks>
internal readonly unsafe struct RecurrentWeights(RecurrentSize size, float* memory)
{
    /// <summary>W and below it the bias: [inputs + 1, <see cref="RecurrentSize.InputWidth"/>].</summary>
    public float* Input => memory;

    /// <summary>U, under its bias if it has one: [<see cref="RecurrentSize.StateOperands"/>, <see cref="RecurrentSize.StateWidth"/>].</summary>
    public float* State => memory + (nint)(size.Inputs + 1) * size.InputWidth;

    /// <summary>The candidate's U where r · h has a product of its own: [units, padded].</summary>
    public float* Reset => State + (nint)size.StateOperands * size.StateWidth;

    /// <summary>Copies the weights in.</summary>
    public void Load(float* kernel, float* recurrent, float* bias)
    {
        new Span<float>(memory, size.Weights).Clear();
        Exchange(kernel, recurrent, bias, load: true);
    }

    /// <summary>Copies what stands here, gradients of the weights, to arrays in Keras's form; a null one is left out.</summary>
    public void Save(float* kernel, float* recurrent, float* bias) => Exchange(kernel, recurrent, bias, load: false);

    private void Exchange(float* kernel, float* recurrent, float* bias, bool load)
    {
        int columns = size.Gates * size.Units, inputs = size.Inputs, stateGates = size.StateWidth / size.Padded;
        float* u = State + (size.StateOperands - size.Units) * size.StateWidth;
        for (int g = 0; g < size.Gates; g++)
        {
            int theirs = Gate(size, g) * size.Units, ours = g * size.Padded;
            if (kernel is not null)
                Copy(kernel + theirs, columns, Input + ours, size.InputWidth, inputs, load);
            if (bias is not null)
                Copy(bias + theirs, columns, Input + (nint)inputs * size.InputWidth + ours, size.InputWidth, 1, load);
        }
        for (int g = 0; g < stateGates; g++)
        {
            int theirs = g * size.Units, ours = g * size.Padded;
            if (recurrent is not null)
                Copy(recurrent + theirs, columns, u + ours, size.StateWidth, size.Units, load);
            if (bias is not null && size.StateOperands > size.Units)
                Copy(bias + columns + theirs, columns, State + ours, size.StateWidth, 1, load);
        }
        if (size.Resets && recurrent is not null)
            Copy(recurrent + 2 * size.Units, columns, Reset, size.Padded, size.Units, load);
    }

    /// <summary>Which of Keras's gates stands at position <paramref name="g"/> of the columns of x.</summary>
    public static int Gate(in RecurrentSize size, int g) => size.Gates == 3 ? (g + 2) % 3 : g;

    private void Copy(float* theirs, int rowTheirs, float* ours, int rowOurs, int rows, bool load)
    {
        for (int i = 0; i < rows; i++, theirs += rowTheirs, ours += rowOurs)
        {
            Span<float> outside = new(theirs, size.Units), inside = new(ours, size.Units);
            (load ? outside : inside).CopyTo(load ? inside : outside);
        }
    }
}
