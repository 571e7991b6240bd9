using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A piece of an optimizer's state: the iteration, the learning rate, or a slot of a weight such as Adam's momentum. What a saved training needs to go on.</summary>
public sealed class OptimizerVariable
{
    private readonly Optimizer? _owner;
    private readonly Block? _values;

    private OptimizerVariable(Optimizer? owner, string name, Shape shape, Parameter? parameter, Block? values)
        => (_owner, Name, Shape, Parameter, _values) = (owner, name, shape, parameter, values);

    /// <summary>Keras's name within the optimizer, such as <c>kernel_momentum</c>.</summary>
    public string Name { get; }

    /// <summary>Keras's path, such as <c>adam/kernel_momentum</c>.</summary>
    public string Path => _owner is null ? Name : $"{_owner.Name}/{Name}";

    /// <summary>Lengths of the axes; () for a number.</summary>
    public Shape Shape { get; }

    /// <summary>The weight that the state belongs to, if it belongs to one.</summary>
    public Parameter? Parameter { get; }

    /// <summary>Whether the state is a whole number in <see cref="Integer"/>; else it is in <see cref="Values"/>.</summary>
    public bool IsInteger => _values is null;

    /// <summary>The numbers, row-major; write to them to restore a state. Empty for a whole number.</summary>
    public Span<float> Values => _values is null ? [] : _values.Span;

    /// <summary>The whole number.</summary>
    public long Integer { get; set; }

    public override string ToString() => $"{Path} {Shape}";

    internal static OptimizerVariable Whole(Optimizer? owner, string name) => new(owner, name, [], null, null);

    internal static OptimizerVariable Filled(Optimizer? owner, string name, Shape shape, float value, Parameter? parameter = null)
    {
        var values = Pool.Rent(shape.Size);
        values.Span.Fill(value);
        return new OptimizerVariable(owner, name, shape, parameter, values);
    }
}
