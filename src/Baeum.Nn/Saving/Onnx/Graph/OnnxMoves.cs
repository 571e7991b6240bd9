using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Operators that move values and change none: Transpose, Reshape, Slice, Concat, Pad and their like.</summary>
/// <remarks>Two Transposes in a row become one or none as they are written; what no node takes any more is left out of the file.</remarks>
internal static class OnnxMoves
{
    extension(OnnxValue x)
    {
        /// <summary>The axes in another order: axis i of the result is axis <c>order[i]</c>.</summary>
        public OnnxValue Transpose(params int[] order)
        {
            if (x.Slot.Moved is var (source, first))
                return source.Transpose([.. order.Select(axis => first[axis])]);
            if (order.SequenceEqual(Enumerable.Range(0, order.Length)))
                return x;
            var y = x.Graph.Node("Transpose", [x], [.. order.Select(axis => x.Shape[axis])], x.Slot.Type, ("perm", order));
            y.Slot.Moved = (x, order);
            return y;
        }

        /// <summary>An axis at another place.</summary>
        public OnnxValue MoveAxis(int from, int to)
        {
            var order = Enumerable.Range(0, x.Shape.Rank).ToList();
            (from, to) = (x.Shape.Axis(from), x.Shape.Axis(to));
            order.RemoveAt(from);
            order.Insert(to, from);
            return x.Transpose([.. order]);
        }

        /// <summary>The same values under another shape.</summary>
        public OnnxValue Reshape(params ReadOnlySpan<OnnxDim> dims)
        {
            var lengths = new long[dims.Length];
            Shape shape = [];
            int open = 0;
            for (int i = 0; i < lengths.Length; i++)
            {
                shape = shape.Insert(i, dims[i].Length);
                lengths[i] = dims[i].IsKnown ? dims[i].Length : dims[i].IsAxis(x, i) ? 0 : -1;
                open += lengths[i] == -1 ? 1 : 0;
            }
            if (shape == x.Shape && open == 0)
                return x;
            return x.Graph.Node("Reshape", [x, open <= 1 ? x.Graph.Integers(lengths) : x.Graph.Lengths(dims)], shape, x.Slot.Type);
        }

        /// <summary>The values repeated along axes of length 1.</summary>
        public OnnxValue Expand(params ReadOnlySpan<OnnxDim> dims)
        {
            Shape shape = [];
            foreach (var dim in dims)
                shape = shape.Insert(shape.Rank, dim.Length);
            return x.Graph.Node("Expand", [x, x.Graph.Lengths(dims)], shape, x.Slot.Type);
        }

        /// <summary>A part of an axis, from a position to before another.</summary>
        public OnnxValue Slice(int axis, int start, int end) => x.Part(x.Shape.Axis(axis), start, end, end - start);

        /// <summary>An axis without so many positions before and after.</summary>
        public OnnxValue Cut(int axis, int before, int after)
            => x.Part(axis, before, after > 0 ? -after : int.MaxValue, x.Shape[axis] == Shape.Unknown ? Shape.Unknown : x.Shape[axis] - before - after);

        /// <summary>An axis from its end to its beginning.</summary>
        public OnnxValue Reverse(int axis)
            => x.Graph.Node("Slice", [x, x.Graph.Integers(-1), x.Graph.Integers(long.MinValue), x.Graph.Integers(axis), x.Graph.Integers(-1)], x.Shape, x.Slot.Type);

        /// <summary>An axis of length 1 in front of an axis.</summary>
        public OnnxValue Unsqueeze(int axis) => x.Graph.Node("Unsqueeze", [x, x.Graph.Integers(axis)], x.Shape.Insert(axis, 1), x.Slot.Type);

        /// <summary>Without an axis of length 1.</summary>
        public OnnxValue Squeeze(int axis) => x.Graph.Node("Squeeze", [x, x.Graph.Integers(axis)], x.Shape.Without(axis), x.Slot.Type);

        /// <summary>More positions before and after each axis.</summary>
        public OnnxValue Pad(int[] before, int[] after, double value = 0)
        {
            if (before.Concat(after).All(n => n == 0))
                return x;
            if (x.Slot.Moved is var (source, order))
                return source.Pad(Backwards(before, order), Backwards(after, order), value).Transpose(order);
            var shape = x.Shape;
            for (int axis = 0; axis < shape.Rank; axis++)
                if (shape[axis] != Shape.Unknown)
                    shape = shape.With(axis, before[axis] + shape[axis] + after[axis]);
            return x.Graph.Node("Pad", [x, x.Graph.Integers([.. before.Concat(after).Select(n => (long)n)]), x.Graph.Number(value)], shape, ("mode", "constant"));
        }

        private OnnxValue Part(int axis, long start, long end, int length)
            => x.Slot.Moved is var (source, order) ? source.Part(order[axis], start, end, length).Transpose(order)
                : x.Graph.Node("Slice", [x, x.Graph.Integers(start), x.Graph.Integers(end), x.Graph.Integers(axis)], x.Shape.With(axis, length), x.Slot.Type);

        /// <summary>The channels behind the batch axis, where ONNX's operators on images want them.</summary>
        public OnnxValue ChannelsFirst(string format = "channels_last") => format == "channels_first" ? x : x.MoveAxis(-1, 1);

        /// <summary>The channels where the layer wants them.</summary>
        public OnnxValue FromChannelsFirst(string format = "channels_last") => format == "channels_first" ? x : x.MoveAxis(1, -1);
    }

    /// <summary>Values one after the other along an axis.</summary>
    public static OnnxValue Concat(IReadOnlyList<OnnxValue> values, int axis)
    {
        var first = values[0];
        axis = first.Shape.Axis(axis);
        if (values.Count == 1)
            return first;
        if (first.Slot.Moved is var (_, order) && values.All(v => v.Slot.Moved is var (_, other) && other.SequenceEqual(order)))
            return Concat([.. values.Select(v => v.Slot.Moved!.Value.Source)], order[axis]).Transpose(order);
        var shape = first.Shape.With(axis, values.Any(v => v.Shape[axis] == Shape.Unknown) ? Shape.Unknown : values.Sum(v => v.Shape[axis]));
        return first.Graph.Node("Concat", [.. values], shape, first.Slot.Type, ("axis", axis));
    }

    /// <summary>The order that undoes an order.</summary>
    public static int[] Inverse(int[] order) => [.. Enumerable.Range(0, order.Length).Select(axis => Array.IndexOf(order, axis))];

    private static int[] Backwards(int[] numbers, int[] order) => [.. Inverse(order).Select(axis => numbers[axis])];
}
