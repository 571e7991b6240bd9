using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Where data enters a model. <c>new Input(28, 28, 1)</c> takes arrays of shape [batch, 28, 28, 1]; -1 is an unknown length. Keras: <c>keras.Input(shape)</c>.</summary>
public sealed class Input : Symbol
{
    /// <summary>An input whose samples have the given shape; the batch axis is not part of it.</summary>
    public Input(params int[] shape)
        : this(((Shape)shape).Insert(0, Shape.Unknown))
    {
    }

    /// <summary>An input of a whole batch shape, whose first axis is usually unknown.</summary>
    internal Input(Shape batchShape, string dtype = "float32")
    {
        foreach (int length in batchShape)
            if (length != Shape.Unknown)
                Check.Positive(length, "shape");
        Shape = batchShape;
        Call = new LayerCall(new InputLayer(batchShape, dtype), this);
    }

    /// <summary>Name of the input, by default <c>input_layer</c>.</summary>
    public string Name { get => Layer.Name; init => Layer.Name = value; }
}
