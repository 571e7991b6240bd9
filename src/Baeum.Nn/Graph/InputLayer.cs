using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The place of an <see cref="Input"/> among a model's layers.</summary>
public sealed class InputLayer : Layer
{
    internal InputLayer(Shape batchShape, string dtype)
    {
        (BatchShape, DType) = (batchShape, dtype);
        SupportsMasking = true;
    }

    /// <summary>Shape of the arrays, batch axis included.</summary>
    public Shape BatchShape { get; }

    /// <summary>What Keras calls the type of the values: <c>float32</c>, <c>int32</c> for token ids ... Values are 32-bit floats here in any case; a saved model keeps the name.</summary>
    public string DType { get; }

    public override Shape OutputShape(Shape input) => BatchShape;

    protected override Variable Forward(Variable x, Pass pass) => x;
}
