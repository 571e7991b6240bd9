namespace Baeum.Compute;

/// <summary>Where the gradients of a recurrence go, each with the shape of its array in <see cref="RecurrentArrays"/>; empty where none is wanted. Every value is overwritten.</summary>
public readonly ref struct RecurrentGradients
{
    public Span<float> X { get; init; }

    public Span<float> Kernel { get; init; }

    public Span<float> RecurrentKernel { get; init; }

    public Span<float> Bias { get; init; }

    public Span<float> InitialH { get; init; }

    public Span<float> InitialC { get; init; }
}
