using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The values of a sample under another shape. Keras: <c>Reshape</c>.</summary>
/// <remarks>Shape: [batch, ...] → [batch, targetShape...]. One length may be -1 and follows from the others.</remarks>
public sealed class Reshape(params int[] targetShape) : Layer
{
    private readonly Shape _target = targetShape;

    /// <summary>Lengths of the new axes, without the batch.</summary>
    public IReadOnlyList<int> TargetShape { get; } = Checked(targetShape);

    public override Shape OutputShape(Shape input)
    {
        var target = _target.Insert(0, input[0]);
        if (!input[1..].IsKnown)
            return target;
        int size = input[1..].Size, rest = 1, unknown = 0;
        for (int axis = 1; axis < target.Rank; axis++)
            if (target[axis] == Shape.Unknown)
                unknown = axis;
            else
                rest = checked(rest * target[axis]);
        if (unknown > 0 && rest > 0 && size % rest == 0)
            return target.With(unknown, size / rest);
        return unknown == 0 && rest == size ? target
            : throw Incompatible($"a sample holds {size} values, which do not fill the target shape ({string.Join(", ", TargetShape)})", input);
    }

    protected override Variable Forward(Variable x, Pass pass) => x.Reshape(OutputShape(x.Shape));

    private static int[] Checked(int[] targetShape)
    {
        if (targetShape.Any(n => n < Shape.Unknown) || targetShape.Count(n => n == Shape.Unknown) > 1)
            throw new ArgumentException($"targetShape may hold lengths and at most one -1; received ({string.Join(", ", targetShape)}).", nameof(targetShape));
        return targetShape;
    }
}
