using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A weight of a layer: a <see cref="Variable"/> with a name that lives as long as its layer.</summary>
public sealed class Parameter : Variable
{
    internal Parameter(string name, Shape shape, ReadOnlySpan<float> values)
        : base(shape, values) => Name = name;

    /// <summary>A weight of zeros, whose values follow.</summary>
    internal Parameter(string name, Shape shape)
        : base(shape) => Name = name;

    /// <summary>Name within the layer, such as <c>kernel</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the layer means the weight to be trained. Moving statistics are not, whatever <see cref="Layer.Trainable"/> says.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>Penalty added to the loss.</summary>
    public Regularizer? Regularizer { get; init; }

    /// <summary>Projection applied after each update.</summary>
    public Constraint? Constraint { get; init; }

    public override string ToString() => $"{Name} {Shape}";
}
