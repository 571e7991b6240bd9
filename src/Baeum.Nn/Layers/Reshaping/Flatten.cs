using Baeum.Data;

namespace Baeum.Nn;

/// <summary>All values of a sample in one axis. Keras: <c>Flatten</c>.</summary>
/// <remarks>Shape: [batch, a, b, ...] → [batch, a · b · ...]; [batch] → [batch, 1].</remarks>
public sealed class Flatten : Layer
{
    public override Shape OutputShape(Shape input) => [input[0], input[1..].IsKnown ? input[1..].Size : Shape.Unknown];

    protected override void Build(Shape input)
    {
        if (input.Rank < 1)
            throw Incompatible("expected min_ndim=1, found ndim=0", input, "A batch axis is missing.");
    }

    protected override Variable Forward(Variable x, Pass pass) => x.Reshape(OutputShape(x.Shape));
}
