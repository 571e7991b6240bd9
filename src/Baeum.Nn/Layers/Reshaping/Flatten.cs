using Baeum.Data;

namespace Baeum.Nn;

/// <summary>All values of a sample in one axis. Keras: <c>Flatten</c>.</summary>
/// <remarks>Shape: [batch, a, b, ...] → [batch, a · b · ...]; [batch] → [batch, 1].</remarks>
public sealed class Flatten : Layer
{
    /// <summary>Where the channels stand: with "channels_first" they are moved to the end first, so that a sample's values are in the same order as with "channels_last".</summary>
    public string DataFormat { get; init => field = Choice.Of(value, "data_format", "channels_last", "channels_first"); } = "channels_last";

    public override Shape OutputShape(Shape input) => [input[0], input[1..].IsKnown ? input[1..].Size : Shape.Unknown];

    protected override void Build(Shape input)
    {
        if (input.Rank < 1)
            throw Incompatible("expected min_ndim=1, found ndim=0", input, "A batch axis is missing.");
    }

    protected override Variable Forward(Variable x, Pass pass)
        => (DataFormat == "channels_first" && x.Shape.Rank > 2 ? x.MoveAxis(1, -1) : x).Reshape(OutputShape(x.Shape));
}
