using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A piece of a metric's state, such as <c>total</c> or <c>true_positives</c>.</summary>
public sealed class MetricVariable
{
    private readonly double[] _values;

    internal MetricVariable(string name, Shape shape) => (Name, Shape, _values) = (name, shape, new double[shape.Size]);

    /// <summary>Keras's name.</summary>
    public string Name { get; }

    /// <summary>Lengths of the axes; () for one number.</summary>
    public Shape Shape { get; }

    /// <summary>The numbers, row-major. A metric adds to them.</summary>
    public Span<double> Values => _values;

    /// <summary>The first number.</summary>
    public ref double Value => ref _values[0];

    public override string ToString() => $"{Name} {Shape}";
}
