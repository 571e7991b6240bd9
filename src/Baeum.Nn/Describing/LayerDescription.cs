using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What there is to say of a layer of a model.</summary>
public sealed record LayerDescription
{
    /// <summary>The layer itself.</summary>
    internal Layer? Layer { get; init; }

    /// <summary>Name within the model.</summary>
    public required string Name { get; init; }

    /// <summary>The layer's class.</summary>
    public required string Type { get; init; }

    /// <summary>How many models deep the layer is nested; 0 in the model itself.</summary>
    public int Depth { get; init; }

    /// <summary>Shape of the (first) result.</summary>
    public required Shape OutputShape { get; init; }

    /// <summary>Number of values in the weights.</summary>
    public long Parameters { get; init; }

    /// <summary>Where that number comes from: <c>(784 + 1) · 64</c>; empty without weights.</summary>
    public string Formula { get; init; } = "";

    /// <summary>Whether training changes the weights.</summary>
    public bool IsTrainable { get; init; }

    /// <summary>Floating-point operations of all calls, forward, for one sample.</summary>
    public double Flops { get; init; }

    /// <summary>How much of the input one value of the result sees along each axis of space or time: <c>5x5</c>, or <c>all</c>.</summary>
    public string ReceptiveField { get; init; } = "";

    /// <summary>Values in the results of all calls, for one sample.</summary>
    public double Activations { get; init; }
}
