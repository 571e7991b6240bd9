using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Constants, and lengths of axes, with which exporters compute new shapes.</summary>
internal static class OnnxReadConstants
{
    public static OnnxOperand[] Constant(OnnxNodeReader node)
    {
        if (node.Find("value") is { T: { } tensor })
            return [OnnxImport.OperandOf(tensor, node.Place)];
        if (node.Find("value_int") is { } number)
            return [OnnxOperand.Integers([], [number.I])];
        if (node.Find("value_ints") is { } numbers)
            return [OnnxOperand.Integers([numbers.Ints.Count], [.. numbers.Ints])];
        if (node.Find("value_float") is { } one)
            return [OnnxOperand.Constant([], [one.F])];
        return node.Find("value_floats") is { } some ? [OnnxOperand.Constant([some.Floats.Count], [.. some.Floats])] : throw node.Refuse("a constant that is no tensor and no number");
    }

    public static OnnxOperand[] OfShape(OnnxNodeReader node)
    {
        Shape shape = [.. node.Whole(0).Select(n => n == OnnxOperand.Open ? throw node.Refuse("a constant as long as the batch") : checked((int)n))];
        long size = shape.Aggregate(1L, (a, n) => checked(a * n));
        var value = node.Find("value") is { T: { } tensor } ? OnnxImport.OperandOf(tensor, node.Place) : OnnxOperand.Constant([1], [0f]);
        return value.Whole is [var number] ? [node.Import.Afford(size, () => OnnxOperand.Integers(shape, [.. Enumerable.Repeat(number, (int)size)]))]
            : [node.Import.Afford(size, () => OnnxOperand.Constant(shape, [.. Enumerable.Repeat(value.Floats![0], (int)size)]))];
    }

    /// <summary>The lengths of a value's axes; the first of what layers make is the batch.</summary>
    public static OnnxOperand[] ShapeOf(OnnxNodeReader node)
    {
        var x = node[0];
        long[] lengths = [.. x.Shape.Select((n, axis) => x.IsData && x.Order[axis] == 0 ? OnnxOperand.Open : n != Shape.Unknown ? n : throw node.Refuse($"the length of axis {axis}, which is known only when data comes,"))];
        int start = node.Int("start", 0), end = node.Int("end", lengths.Length);
        (start, end) = (Math.Clamp(start < 0 ? start + lengths.Length : start, 0, lengths.Length), Math.Clamp(end < 0 ? end + lengths.Length : end, 0, lengths.Length));
        lengths = lengths[start..Math.Max(start, end)];
        return [OnnxOperand.Integers([lengths.Length], lengths)];
    }
}
