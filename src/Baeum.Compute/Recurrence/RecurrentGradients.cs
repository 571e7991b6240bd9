namespace Baeum.Compute;

/// <summary>Where the gradients of a recurrence go, each with the shape of its array in <see cref="RecurrentArrays"/>; empty where none is wanted. Every value is overwritten.</summary>
public readonly ref struct RecurrentGradients
{
    /// <summary>Gradient of x: [batch, steps, inputs].</summary>
    public Span<float> X { get; init; }

    /// <summary>Gradient of W: [inputs, gates · units].</summary>
    public Span<float> Kernel { get; init; }

    /// <summary>Gradient of U: [units, gates · units].</summary>
    public Span<float> RecurrentKernel { get; init; }

    /// <summary>Gradient of b, in its shape.</summary>
    public Span<float> Bias { get; init; }

    /// <summary>Gradient of the first h: [batch, units].</summary>
    public Span<float> InitialH { get; init; }

    /// <summary>Gradient of the first c: [batch, units].</summary>
    public Span<float> InitialC { get; init; }
}
