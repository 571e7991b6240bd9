using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Pooling becomes Keras's layers with the channels last.</summary>
internal static class OnnxReadPooling
{
    public static OnnxOperand[] Max(OnnxNodeReader node)
        => Pool(node, float.NegativeInfinity, (size, strides, padding) => size.Count switch { 1 => new MaxPooling1D(size, strides, padding), 2 => new MaxPooling2D(size, strides, padding), _ => new MaxPooling3D(size, strides, padding) });

    public static OnnxOperand[] Average(OnnxNodeReader node)
        => Pool(node, 0, (size, strides, padding) => size.Count switch { 1 => new AveragePooling1D(size, strides, padding), 2 => new AveragePooling2D(size, strides, padding), _ => new AveragePooling3D(size, strides, padding) });

    public static OnnxOperand[] GlobalAverage(OnnxNodeReader node)
        => Global(node, axes => axes switch { 1 => new GlobalAveragePooling1D { KeepDims = true }, 2 => new GlobalAveragePooling2D { KeepDims = true }, _ => new GlobalAveragePooling3D { KeepDims = true } });

    public static OnnxOperand[] GlobalMax(OnnxNodeReader node)
        => Global(node, axes => axes switch { 1 => new GlobalMaxPooling1D { KeepDims = true }, 2 => new GlobalMaxPooling2D { KeepDims = true }, _ => new GlobalMaxPooling3D { KeepDims = true } });

    private static OnnxOperand[] Pool(OnnxNodeReader node, float border, Func<Size, Size, string, Layer> make)
    {
        var x = node.Data(0);
        var window = OnnxReadWindow.Of(node, x.Shape);
        bool counts = node.Int("count_include_pad", 0) != 0, average = border == 0;
        if (window.Dilations.Any(d => d > 1) || node.Node.Output.Count > 1 && node.Node.Output[1].Length > 0)
            throw node.Refuse("pooling with dilations or with the positions as a second output");
        // Keras's own "same" leaves the border out of means.
        window = window with { IsSame = window.IsSame && !(average && counts) };
        var given = window;
        if (node.Int("ceil_mode", 0) != 0)
            window = Ceiling(node, window, x.Shape);
        var y = node.Apply(make(window.Size, window.Strides, window.Padding), window.Padded(node, node.InOrder(x, OnnxReadConvolution.Last(x.Shape.Rank)), border));
        if (average && !window.IsSame && !window.IsValid)
            y = Recounted(node, y, window, given, x.Shape, counts);
        return [OnnxOperand.Data(y, OnnxReadConvolution.First(x.Shape.Rank))];
    }

    /// <summary>The last window, which reaches over the border, gets positions behind it.</summary>
    private static OnnxReadWindow Ceiling(OnnxNodeReader node, OnnxReadWindow window, Shape x)
    {
        if (window.IsSame)
            return window;
        int[] after = [.. window.After];
        for (int axis = 0; axis < window.Axes; axis++)
        {
            int n = x[axis + 2] != Shape.Unknown ? x[axis + 2] + window.Before[axis] + window.After[axis] : throw node.Refuse("ceil_mode for images of unknown size");
            int over = (n - window.Size[axis]) % window.Strides[axis], windows = (n - window.Size[axis] + window.Strides[axis] - 1) / window.Strides[axis] + 1;
            // A window that would begin behind the input and its first border is left out.
            if (over > 0 && (windows - 1) * window.Strides[axis] < x[axis + 2] + window.Before[axis])
                after[axis] += window.Strides[axis] - over;
        }
        return window with { After = after };
    }

    /// <summary>Means that were taken over whole windows, as means over the positions that count: those of the input, and if asked for those that the node itself adds.</summary>
    private static Symbol Recounted(OnnxNodeReader node, Symbol y, OnnxReadWindow window, OnnxReadWindow given, Shape x, bool counts)
    {
        for (int axis = 0; axis < window.Axes; axis++)
        {
            int n = x[axis + 2] != Shape.Unknown ? x[axis + 2] : throw node.Refuse("AveragePool with pads for images of unknown size"), size = window.Size[axis];
            int first = counts ? -given.Before[axis] : 0, end = counts ? n + given.After[axis] : n;
            float[] factors = [.. Enumerable.Range(0, y.Shape[axis + 1]).Select(i => i * window.Strides[axis] - window.Before[axis]).Select(at => size / (float)Math.Max(1, Math.Min(at + size, end) - Math.Max(at, first)))];
            if (factors.All(f => f == 1))
                continue;
            Shape shape = [.. Enumerable.Range(0, y.Shape.Rank).Select(a => a == axis + 1 ? factors.Length : 1)];
            var constant = node.Import.Afford(factors.Length, () => new Variable(shape, factors));
            y = node.Apply(new OnnxOperation("AveragePool", static s => s[0], v => v[0].Multiply(constant)), y);
        }
        return y;
    }

    private static OnnxOperand[] Global(OnnxNodeReader node, Func<int, Layer> make)
    {
        var x = node.Data(0);
        int rank = x.Shape.Rank;
        if (rank is < 3 or > 5)
            throw node.Refuse($"global pooling of an input of shape {x.Shape}");
        return [OnnxOperand.Data(node.Apply(make(rank - 2), node.InOrder(x, OnnxReadConvolution.Last(rank))), OnnxReadConvolution.First(rank))];
    }
}
