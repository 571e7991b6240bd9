using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Operators that move values: transpositions wait, shapes become Flatten and Reshape layers.</summary>
internal static class OnnxReadMoves
{
    /// <summary>The input as it is: values are 32-bit floats here in any case, and nothing is dropped in a prediction.</summary>
    public static OnnxOperand[] Pass(OnnxNodeReader node) => [node[0]];

    public static OnnxOperand[] Transpose(OnnxNodeReader node)
    {
        int rank = node[0].Shape.Rank;
        int[] order = node.Ints("perm") ?? [.. Enumerable.Range(0, rank).Reverse()];
        if (!order.Order().SequenceEqual(Enumerable.Range(0, rank)))
            throw node.Place.Error($"perm = ({string.Join(", ", order)}) does not name each axis of {node[0].Shape} once.");
        return [node[0].IsData ? node[0].Transpose(order) : node.Import.Afford(node[0].Shape.Size, () => node[0].Transpose(order))];
    }

    public static OnnxOperand[] Flatten(OnnxNodeReader node)
        => node.Data(0).Shape.Axis(node.Int("axis", 1)) == 1 ? [OnnxOperand.Data(node.Apply(new Flatten(), node.InReadingOrder(node[0])))] : throw node.Refuse("Flatten at another axis than 1");

    public static OnnxOperand[] Reshape(OnnxNodeReader node)
    {
        var x = node[0];
        long[] lengths = [.. node.Whole(1)];
        if (!x.IsData)
            return [Constant(node, x, lengths)];
        for (int i = 0; i < lengths.Length; i++)
            if (lengths[i] == 0 && node.Int("allowzero", 0) == 0)
                lengths[i] = i == 0 ? OnnxOperand.Open : i < x.Shape.Rank ? x.Shape[i] : throw node.Refuse("this Reshape");
        long[] sample = [.. lengths.Skip(1)];
        bool keepsBatch = lengths.Length > 0 && (lengths[0] == OnnxOperand.Open || lengths[0] == node.Import.FixedBatch || lengths[0] == -1 && x.Shape[1..].IsKnown && sample.All(n => n > 0) && sample.Aggregate(1L, (a, n) => checked(a * n)) == x.Shape[1..].Size);
        if (!keepsBatch || sample.Contains(OnnxOperand.Open) || x.Order[0] != 0)
            throw node.Refuse($"a Reshape of {x.Shape} to ({string.Join(", ", lengths.Select(n => n == OnnxOperand.Open ? "batch" : $"{n}"))}), which mixes the batch with other axes,");
        return [Shaped(node, x, [.. sample.Select(n => checked((int)n))])];
    }

    public static OnnxOperand[] Squeeze(OnnxNodeReader node)
    {
        var x = node[0];
        int[] axes = [.. (node.AxesOf(1) ?? [.. Enumerable.Range(0, x.Shape.Rank).Where(a => x.Shape[a] == 1)]).Select(a => x.Shape.Axis(a))];
        Shape shape = [.. Enumerable.Range(0, x.Shape.Rank).Where(a => !axes.Contains(a)).Select(a => x.Shape[a])];
        if (!x.IsData)
            return [x.Floats is not null ? OnnxOperand.Constant(shape, x.Floats) : OnnxOperand.Integers(shape, x.Whole!)];
        return axes.Contains(0) || axes.Any(a => x.Shape[a] != 1) ? throw node.Refuse($"a Squeeze of {x.Shape} by axes ({string.Join(", ", axes)})") : [Shaped(node, x, shape[1..].ToArray())];
    }

    public static OnnxOperand[] Unsqueeze(OnnxNodeReader node)
    {
        var x = node[0];
        var axes = node.AxesOf(1) ?? throw node.Place.Error("it has no axes.");
        var shape = x.Shape;
        int rank = shape.Rank + axes.Length;
        foreach (int axis in axes.Select(a => a < 0 ? a + rank : a).Order())
            shape = axis >= 0 && axis <= shape.Rank ? shape.Insert(axis, 1) : throw node.Place.Error($"it has no axis {axis}.");
        if (!x.IsData)
            return [x.Floats is not null ? OnnxOperand.Constant(shape, x.Floats) : OnnxOperand.Integers(shape, x.Whole!)];
        return axes.Any(a => (a < 0 ? a + rank : a) == 0) ? throw node.Refuse("an Unsqueeze before the batch") : [Shaped(node, x, shape[1..].ToArray())];
    }

    public static OnnxOperand[] Concat(OnnxNodeReader node)
    {
        OnnxOperand[] x = [.. Enumerable.Range(0, node.Count).Select(i => node[i])];
        int axis = x[0].Shape.Axis(node.Int("axis", 0));
        if (x.All(v => v.Whole is not null && v.Shape.Rank == 1))
            return [node.Import.Afford(x.Sum(v => (long)v.Whole!.Length), () => OnnxOperand.Integers([x.Sum(v => v.Whole!.Length)], [.. x.SelectMany(v => v.Whole!)]))];
        if (!x.All(v => v.IsData) || axis == 0)
            throw node.Refuse("a Concat of constants, or along the batch,");
        bool alike = x.All(v => v.Order.SequenceEqual(x[0].Order));
        var y = x.Length == 1 ? x[0].Symbol! : node.Apply(new Concatenate(alike ? x[0].Order[axis] : axis), [.. x.Select(v => alike ? v.Symbol! : node.InOrder(v))]);
        return [OnnxOperand.Data(y, alike ? x[0].Order : null)];
    }

    /// <summary>Vectors of tokens from a constant table, one position of an axis, or lengths.</summary>
    public static OnnxOperand[] Gather(OnnxNodeReader node)
    {
        var (table, at) = (node[0], node[1]);
        int axis = table.Shape.Axis(node.Int("axis", 0));
        if (at.IsData)
        {
            if (table.Floats is not { } vectors || table.Shape.Rank != 2 || axis != 0)
                throw node.Refuse("a Gather with indices from data in anything but a constant table");
            var layer = new Embedding(table.Shape[0], table.Shape[1]);
            var y = node.Apply(layer, node.InOrder(at));
            node.Fill(layer, "embeddings", vectors);
            return [OnnxOperand.Data(y)];
        }
        long[] indices = node.Whole(1);
        if (table.Whole is { } numbers && table.Shape.Rank == 1)
            return [node.Import.Afford(indices.Length, () => OnnxOperand.Integers(at.Shape, [.. indices.Select(i => numbers[checked((int)(i < 0 ? i + numbers.Length : i))])]))];
        if (!table.IsData || at.Shape.Rank != 0 || axis == 0)
            throw node.Refuse("this Gather");
        int index = checked((int)(indices[0] < 0 ? indices[0] + table.Shape[axis] : indices[0]));
        if (index < 0 || index >= table.Shape[axis])
            throw node.Place.Error($"axis {axis} of {table.Shape} has no position {indices[0]}.");
        return [node.Operation(s => s[0].Without(axis), x => x[0].Slice(axis, index, 1).Reshape(x[0].Shape.Without(axis)), table)];
    }

    /// <summary>Parts of axes; of constants also with steps and from behind.</summary>
    public static OnnxOperand[] Slice(OnnxNodeReader node)
    {
        var x = node[0];
        long[] starts = node.Has(1) ? node.Whole(1) : Numbers(node, "starts"), ends = node.Has(2) ? node.Whole(2) : Numbers(node, "ends");
        int[] axes = node.AxesOf(3) ?? [.. Enumerable.Range(0, starts.Length)];
        long[] steps = node.Has(4) ? node.Whole(4) : [.. starts.Select(_ => 1L)];
        if (ends.Length != starts.Length || axes.Length != starts.Length || steps.Length != starts.Length || steps.Any(s => s is 0 or > int.MaxValue or < -int.MaxValue))
            throw node.Place.Error("its starts, ends, axes and steps do not fit together.");
        for (int i = 0; i < starts.Length; i++)
        {
            int axis = x.Shape.Axis(axes[i]), n = x.Shape[axis], step = (int)steps[i], first = step > 0 ? 0 : -1;
            if (x.IsData && (axis == 0 || n == Shape.Unknown || step != 1))
                throw node.Refuse("a Slice of the batch, of an axis of unknown length or with steps");
            long At(long position) => Math.Clamp(position < 0 ? position + n : position, first, step > 0 ? n : n - 1);
            int start = (int)At(starts[i]), end = (int)(step < 0 && ends[i] < -n ? -1 : At(ends[i])), count = (end - start + step - Math.Sign(step)) / step;
            if (count < 1)
                throw node.Refuse("an empty Slice");
            if (!x.IsData)
                x = node.Import.Afford(count * (long)(x.Shape.Size / Math.Max(1, n)), () => x.Shape.Rank == 1 && x.Whole is { } numbers ? OnnxOperand.Integers([count], [.. Enumerable.Range(0, count).Select(j => numbers[start + j * step])]) : x.Moved(v => v.Slice(axis, start, count, step)));
            else if (count < n)
                x = node.Operation(s => s[0].With(axis, count), v => v[0].Slice(axis, start, count), x);
        }
        return [x];
    }

    /// <summary>Equal parts, or parts of given lengths.</summary>
    public static OnnxOperand[] Split(OnnxNodeReader node)
    {
        var x = node.Data(0);
        int axis = x.Shape.Axis(node.Int("axis", 0)), count = node.Node.Output.Count, n = x.Shape[axis];
        if (axis == 0 || n == Shape.Unknown)
            throw node.Refuse("a Split of the batch or of an axis of unknown length");
        int[] lengths = node.Ints("split") ?? (node.Has(1) ? [.. node.Whole(1).Select(l => checked((int)l))] : [.. Enumerable.Range(0, count).Select(i => Math.Min((n + count - 1) / count, n - i * ((n + count - 1) / count)))]);
        if (lengths.Length != count || lengths.Any(l => l < 1) || lengths.Sum(l => (long)l) != n)
            throw node.Place.Error($"parts of the lengths ({string.Join(", ", lengths)}) do not make up {n} positions.");
        return [.. lengths.Select((length, i) => lengths[..i].Sum() is var start ? node.Operation(s => s[0].With(axis, length), v => v[0].Slice(axis, start, length), x) : x)];
    }

    public static OnnxOperand[] Pad(OnnxNodeReader node)
    {
        var x = node.Data(0);
        int rank = x.Shape.Rank;
        int[] pads = node.Ints("pads") ?? [.. node.Whole(1).Select(n => checked((int)n))];
        float value = node.Has(2) ? node.Constant(2).Values[0] : (float)node.Float("value", 0);
        if (pads.Length != 2 * rank || pads.Any(p => p < 0) || pads[0] + pads[rank] > 0 || node.Text("mode", "constant") != "constant" || node.Has(3))
            throw node.Refuse("a Pad of another mode than constant, of the batch, or with negative pads");
        if (pads.All(p => p == 0))
            return [x];
        if (value == 0 && rank is >= 3 and <= 5 && pads[1] + pads[1 + rank] == 0)
        {
            var window = new OnnxReadWindow(new int[rank - 2], [], [], pads[2..rank], pads[(rank + 2)..], false);
            return [OnnxOperand.Data(window.Padded(node, node.InOrder(x, OnnxReadConvolution.Last(rank)), 0), OnnxReadConvolution.First(rank))];
        }
        int[] padded = [.. Enumerable.Range(1, rank - 1).Where(a => pads[a] + pads[a + rank] > 0)];
        return [node.Operation(s => padded.Aggregate(s[0], (y, a) => OnnxReadWindow.Longer(y, a, pads[a] + pads[a + rank])), v => padded.Aggregate(v[0], (y, a) => y.Pad(a, pads[a], pads[a + rank], value)), x)];
    }

    private static long[] Numbers(OnnxNodeReader node, string attribute) => node.Find(attribute) is { } a ? [.. a.Ints] : throw node.Place.Error($"it has no {attribute}.");

    private static OnnxOperand Constant(OnnxNodeReader node, OnnxOperand x, long[] lengths)
    {
        Shape shape = [.. lengths.Select((n, i) => n == 0 ? x.Shape[i] : checked((int)n))];
        int open = Array.IndexOf(shape.ToArray(), -1), size = x.Shape.Size;
        if (open >= 0)
            shape = shape.With(open, size / Math.Max(1, shape.With(open, 1).Size));
        return shape.Size != size ? throw node.Place.Error($"{size} values do not fill the shape {shape}.")
            : x.Floats is not null ? OnnxOperand.Constant(shape, x.Floats) : OnnxOperand.Integers(shape, x.Whole!);
    }

    /// <summary>The values of a sample under another shape.</summary>
    private static OnnxOperand Shaped(OnnxNodeReader node, OnnxOperand x, int[] shape)
        => OnnxOperand.Data(node.Apply(shape.Length == 1 ? new Flatten() : new Reshape(shape), node.InReadingOrder(x)));
}
