using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A value of a graph that is read: what layers make, or a constant. Whole numbers may be lengths that are known only when data comes.</summary>
internal sealed record OnnxOperand
{
    /// <summary>The length of the batch axis, among whole numbers.</summary>
    public const long Open = long.MinValue;

    /// <summary>What layers make, with its axes in the order in which the layers have them.</summary>
    public Symbol? Symbol { get; private init; }

    /// <summary>Which axis of <see cref="Symbol"/> each axis of the value is: transpositions wait here until a layer needs them.</summary>
    public int[] Order { get; private init; } = [];

    /// <summary>Constant numbers.</summary>
    public float[]? Floats { get; private init; }

    /// <summary>Constant whole numbers.</summary>
    public long[]? Whole { get; private init; }

    /// <summary>Lengths of the axes.</summary>
    public Shape Shape { get; private init; }

    /// <summary>Whether layers make it.</summary>
    public bool IsData => Symbol is not null;

    /// <summary>What layers make, in an order of axes.</summary>
    public static OnnxOperand Data(Symbol symbol, int[]? order = null)
    {
        order ??= [.. Enumerable.Range(0, symbol.Shape.Rank)];
        return new() { Symbol = symbol, Order = order, Shape = [.. order.Select(axis => symbol.Shape[axis])] };
    }

    /// <summary>Constant numbers.</summary>
    public static OnnxOperand Constant(Shape shape, float[] values) => new() { Floats = values, Shape = shape };

    /// <summary>Constant whole numbers.</summary>
    public static OnnxOperand Integers(Shape shape, long[] values) => new() { Whole = values, Shape = shape };

    /// <summary>The numbers of a constant of either kind, or null.</summary>
    public float[]? Numbers => Floats ?? (Whole is null || Whole.Contains(Open) ? null : Array.ConvertAll(Whole, n => (float)n));

    /// <summary>The axes in another order.</summary>
    public OnnxOperand Transpose(int[] order) => IsData ? Data(Symbol!, [.. order.Select(axis => Order[axis])]) : Moved(x => x.Transpose(order));

    /// <summary>A constant with its values at other places.</summary>
    public OnnxOperand Moved(Func<OnnxArray, OnnxArray> move)
    {
        if (Whole is not null && (Whole.Contains(Open) || Whole.Any(n => n != (long)(float)n)))
            throw new NotSupportedException("Whole numbers that hold the length of the batch are not moved like this.");
        var moved = move(new OnnxArray(Shape, Numbers!));
        return Whole is null ? Constant(moved.Shape, moved.Values) : Integers(moved.Shape, Array.ConvertAll(moved.Values, n => (long)n));
    }
}
