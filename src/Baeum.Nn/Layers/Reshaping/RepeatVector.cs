using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Each sample several times in a row, as a sequence. Keras: <c>RepeatVector</c>.</summary>
/// <remarks>Shape: [batch, features] → [batch, n, features].</remarks>
public sealed class RepeatVector(int n) : Layer
{
    /// <summary>Number of copies.</summary>
    public int N { get; } = Check.Positive(n);

    public override Shape OutputShape(Shape input)
        => input.Rank == 2 ? input.Insert(1, N) : throw Incompatible($"expected ndim=2, found ndim={input.Rank}", input);

    protected override void Build(Shape input) => OutputShape(input);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => OutputShape(inputs[0]);

    protected override Variable Forward(Variable x, Pass pass) => x.Reshape(x.Shape.Insert(1, 1)).Repeat(N, 1);
}
