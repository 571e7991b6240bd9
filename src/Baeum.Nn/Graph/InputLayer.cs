using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The place of an <see cref="Input"/> among a model's layers.</summary>
public sealed class InputLayer : Layer
{
    internal InputLayer(Shape batchShape)
    {
        BatchShape = batchShape;
        SupportsMasking = true;
    }

    /// <summary>Shape of the arrays, batch axis included.</summary>
    public Shape BatchShape { get; }

    public override Shape OutputShape(Shape input) => BatchShape;

    protected override Variable Forward(Variable x, Pass pass) => x;
}
