using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A value of a functional model that has a shape but no numbers yet: an <see cref="Input"/> or what a layer will make of it. Keras: <c>KerasTensor</c>.</summary>
public class Symbol
{
    private protected Symbol()
    {
    }

    internal Symbol(LayerCall call, int index, Shape shape) => (Call, Index, Shape) = (call, index, shape);

    /// <summary>Lengths of the axes, the batch first and unknown.</summary>
    public Shape Shape { get; private protected init; }

    /// <summary>The layer that makes the value.</summary>
    public Layer Layer => Call.Layer;

    /// <summary>The call that makes the value.</summary>
    internal LayerCall Call { get; private protected set; } = null!;

    /// <summary>Which result of the call this is.</summary>
    internal int Index { get; }

    /// <summary>Keras's form of the origin: layer, call, result: <c>dense[0][0]</c>.</summary>
    public override string ToString() => $"{Layer.Name}[{Call.Index}][{Index}]";
}
