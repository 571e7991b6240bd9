using System.Text.Json.Nodes;
using Baeum.Data;
using static Baeum.Nn.Formula;

namespace Baeum.Nn;

/// <summary>Functions that move values. Source: <c>keras/src/ops/numpy.py</c>.</summary>
internal static class ShapeFormulas
{
    public static KeyValuePair<string, Formula>[] All =>
    [
        With("BroadcastTo", ["x"], ["shape"], o => o.Value("x").BroadcastTo(ShapeTrial.Checked(Lengths(o, "shape")))),
        With("Concatenate", ["xs"], ["axis"], o => Variable.Concatenate(o.Values("xs"), o.Whole("axis", 0))),
        With("ExpandDims", ["x"], ["axis"], ExpandDims),
        With("Flip", ["x"], ["axis"], Flip),
        With("GetItem", ["x", "key"], [], o => Indexing.Of(o.Value("x"), o.Constant("key"))),
        With("Moveaxis", ["x"], ["source", "destination"], o => o.Value("x").MoveAxis(o.Whole("source", 0), o.Whole("destination", 0))),
        With("Pad", ["x"], ["pad_width", "mode"], Pad),
        With("Repeat", ["x"], ["repeats", "axis"], o => Grown(o.Value("x"), o.Whole("repeats", 1)).Repeat(o.Whole("repeats", 1), o.Whole("axis", -1))),
        With("Reshape", ["x"], ["newshape"], o => o.Value("x").Reshape(Lengths(o, "newshape"))),
        With("Resize", ["images"], ["size", "interpolation", "antialias"], Resize, "keras.src.ops.image"),
        With("Squeeze", ["x"], ["axis"], Squeeze),
        With("Stack", ["x"], ["axis"], o => Variable.Stack(o.Values("x"), o.Whole("axis", 0))),
        With("Swapaxes", ["x"], ["axis1", "axis2"], Swap),
        With("Tile", ["x"], ["repeats"], Tile),
        With("Transpose", ["x"], ["axes"], o => o.Value("x").Transpose(o.Wholes("axes") ?? [])),
    ];

    private static Shape Lengths(Operands o, string name) => Shape.Create(o.Wholes(name) ?? throw new ArgumentException($"the argument '{name}' is missing."));

    private static Variable ExpandDims(Operands o)
    {
        var x = o.Value("x");
        foreach (int axis in o.Wholes("axis") ?? [0])
            x = x.Reshape(x.Shape.Insert(axis < 0 ? axis + x.Shape.Rank + 1 : axis, 1));
        return x;
    }

    private static Variable Squeeze(Operands o)
    {
        var x = o.Value("x");
        int[] axes = o.Wholes("axis") ?? [.. Enumerable.Range(0, x.Shape.Rank).Where(a => x.Shape[a] == 1)];
        foreach (int axis in axes.Select(a => x.Shape.Axis(a)).OrderDescending().ToArray())
            x = x.Shape[axis] == 1 ? x.Reshape(x.Shape.Without(axis)) : throw new ShapeException($"Squeeze: axis {axis} of {x.Shape} has not the length 1.");
        return x;
    }

    /// <summary>Height and width of images [..., height, width, channels].</summary>
    private static Variable Resize(Operands o)
    {
        var x = o.Value("images");
        if (o.Wholes("size") is not [int height, int width])
            throw new ArgumentException("Resize: expected a size [height, width].");
        string way = o.Constant("interpolation")?.ToString() ?? "bilinear";
        ShapeTrial.Checked(x.Shape.With(^3, height).With(^2, width));
        return x.Resize(x.Shape.Rank - 3, height, way, o.Flag("antialias")).Resize(x.Shape.Rank - 2, width, way, o.Flag("antialias"));
    }

    private static Variable Swap(Operands o)
    {
        var x = o.Value("x");
        int[] order = [.. Enumerable.Range(0, x.Shape.Rank)];
        int a = x.Shape.Axis(o.Whole("axis1", 0)), b = x.Shape.Axis(o.Whole("axis2", 1));
        (order[a], order[b]) = (b, a);
        return x.Transpose(order);
    }

    private static Variable Tile(Operands o)
    {
        var x = o.Value("x");
        int[] repeats = o.Wholes("repeats") ?? [1];
        for (int i = 0; i < repeats.Length; i++)
            if (repeats[i] > 1)
                x = Variable.Concatenate([.. Enumerable.Repeat(Grown(x, repeats[i]), repeats[i])], x.Shape.Rank - repeats.Length + i);
        return x;
    }

    private static Variable Flip(Operands o)
    {
        var x = o.Value("x");
        foreach (int axis in o.Wholes("axis") ?? [.. Enumerable.Range(0, x.Shape.Rank)])
            x = Indexing.Backwards(x, x.Shape.Axis(axis));
        return x;
    }

    private static Variable Pad(Operands o)
    {
        if (o.Constant("mode")?.ToString() is { } mode && !mode.Equals("constant", StringComparison.OrdinalIgnoreCase))
            throw new NotSupportedException($"Pad with mode '{mode}' is not supported, only 'constant'.");
        var x = o.Value("x");
        if (o.Constant("pad_width") is not JsonArray widths || widths.Count != x.Shape.Rank)
            throw new ShapeException($"Pad: expected a pair for each axis of {x.Shape}.");
        for (int axis = 0; axis < widths.Count; axis++)
            if (widths[axis] is JsonArray { Count: 2 } pair && (int)Json.Integer(pair[0], new Place("pad_width")) is var before && (int)Json.Integer(pair[1], new Place("pad_width")) is var after && before + after > 0)
                x = Grown(x, 1 + (before + after) / Math.Max(1, x.Shape[axis])).Pad(axis, before, after);
        return x;
    }

    private static Variable Grown(Variable x, int factor)
    {
        ShapeTrial.Checked(x.Shape.Insert(0, Math.Max(0, factor)));
        return x;
    }
}
