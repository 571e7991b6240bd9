using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Each step several times in a row. Keras: <c>UpSampling1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, steps · size, channels].</remarks>
public sealed class UpSampling1D(int size = 2) : Layer
{
    /// <summary>Number of copies of a step.</summary>
    public int Size { get; } = Check.Positive(size);

    public override Shape OutputShape(Shape input)
        => input.Rank != 3 ? throw Incompatible($"expected ndim=3, found ndim={input.Rank}", input)
            : input[1] == Shape.Unknown ? input : input.With(1, checked(input[1] * Size));

    protected override void Build(Shape input) => OutputShape(input);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => OutputShape(inputs[0]);

    protected override Variable Forward(Variable x, Pass pass) => x.Repeat(Size, 1);
}
