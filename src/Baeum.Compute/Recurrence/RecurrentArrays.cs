namespace Baeum.Compute;

/// <summary>What a recurrence reads.</summary>
public readonly ref struct RecurrentArrays
{
    /// <summary>x: [batch, steps, inputs].</summary>
    public required ReadOnlySpan<float> X { get; init; }

    /// <summary>W: [inputs, gates · units].</summary>
    public required ReadOnlySpan<float> Kernel { get; init; }

    /// <summary>U: [units, gates · units].</summary>
    public required ReadOnlySpan<float> RecurrentKernel { get; init; }

    /// <summary>b: [gates · units], [2, gates · units] for <see cref="RecurrentKind.Gru"/>, or empty.</summary>
    public ReadOnlySpan<float> Bias { get; init; }

    /// <summary>0 where a step is skipped: [batch, steps], or empty. A skipped step keeps the state.</summary>
    public ReadOnlySpan<float> Mask { get; init; }

    /// <summary>h before the first step: [batch, units], or empty for 0.</summary>
    public ReadOnlySpan<float> InitialH { get; init; }

    /// <summary>c of an LSTM before the first step: [batch, units], or empty for 0.</summary>
    public ReadOnlySpan<float> InitialC { get; init; }
}
