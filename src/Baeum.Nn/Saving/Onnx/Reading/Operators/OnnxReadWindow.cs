using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How the windows of a Conv or pooling node slide: sizes, strides, and the positions that are added around the input.</summary>
internal sealed record OnnxReadWindow(int[] Size, int[] Strides, int[] Dilations, int[] Before, int[] After, bool IsSame)
{
    /// <summary>Number of spatial axes.</summary>
    public int Axes => Size.Length;

    /// <summary>Whether nothing is added.</summary>
    public bool IsValid => !IsSame && Before.Concat(After).All(n => n == 0);

    /// <summary>What Keras calls the padding where it needs no layer of its own.</summary>
    public string Padding => IsSame ? "same" : "valid";

    /// <summary>The windows of a node over an input [batch, channels, ...].</summary>
    public static OnnxReadWindow Of(OnnxNodeReader node, Shape x, int[]? size = null)
    {
        size ??= node.Ints("kernel_shape") ?? throw node.Place.Error("it has no kernel_shape.");
        int axes = size.Length;
        if (axes is < 1 or > 3 || x.Rank != axes + 2)
            throw node.Refuse($"windows of {axes} axes over an input of shape {x}");
        int[] ones = [.. Enumerable.Repeat(1, axes)], strides = node.Ints("strides") ?? ones, dilations = node.Ints("dilations") ?? ones, pads = node.Ints("pads") ?? new int[2 * axes];
        if (strides.Length != axes || dilations.Length != axes || pads.Length != 2 * axes || pads.Any(p => p < 0) || strides.Concat(dilations).Concat(size).Any(n => n < 1))
            throw node.Place.Error("its kernel_shape, strides, dilations and pads do not fit together.");
        string auto = node.Text("auto_pad", "NOTSET");
        if (auto is "SAME_LOWER")
            throw node.Refuse("auto_pad = SAME_LOWER");
        int[] before = pads[..axes], after = pads[axes..];
        bool same = auto == "SAME_UPPER" || auto == "NOTSET" && pads.Any(p => p > 0) && Enumerable.Range(0, axes).All(a => Same(x[a + 2], (size[a] - 1) * dilations[a] + 1, strides[a]) is var (b, e) && b == before[a] && e == after[a]);
        return new(size, strides, dilations, auto == "NOTSET" ? before : new int[axes], auto == "NOTSET" ? after : new int[axes], same);
    }

    /// <summary>An input with the channels last around which the positions are added that Keras's own padding does not add.</summary>
    public Symbol Padded(OnnxNodeReader node, Symbol x, float value)
    {
        if (IsSame || IsValid)
            return x;
        if (value != 0)
        {
            var (axes, before, after) = (Axes, Before, After);
            return node.Apply(new OnnxOperation("Pad", s => Enumerable.Range(0, axes).Aggregate(s[0], (y, a) => Longer(y, a + 1, before[a] + after[a])), v => Enumerable.Range(0, axes).Aggregate(v[0], (y, a) => y.Pad(a + 1, before[a], after[a], value))), x);
        }
        var pairs = Edges.Pairs([.. Before.Zip(After)]);
        return node.Apply(Axes switch { 1 => new ZeroPadding1D(pairs), 2 => new ZeroPadding2D(pairs), _ => new ZeroPadding3D(pairs) }, x);
    }

    /// <summary>The shape with an axis longer by so many positions.</summary>
    public static Shape Longer(Shape shape, int axis, int more) => shape[axis] == Shape.Unknown ? shape : shape.With(axis, checked(shape[axis] + more));

    private static (int Before, int After)? Same(int n, int extent, int stride)
    {
        if (n == Shape.Unknown && stride > 1)
            return null;
        int all = n == Shape.Unknown ? extent - 1 : Math.Max(((n + stride - 1) / stride - 1) * stride + extent - n, 0);
        return (all / 2, all - all / 2);
    }
}
