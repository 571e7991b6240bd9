namespace Baeum.Nn;

/// <summary>Windows with weights of their own: what each sees is gathered, and multiplied by its own matrix.</summary>
internal static class OnnxLocal
{
    public static OnnxValue Write(LocallyConnectedLayer layer, OnnxValue x)
    {
        bool first = layer.DataFormat == "channels_first";
        var (graph, last) = (x.Graph, first ? x.MoveAxis(1, -1) : x);
        int[] lengths = last.Shape[1..^1].ToArray(), size = [.. layer.KernelSize], strides = [.. layer.Strides];
        int[] windows = [.. lengths.Select((n, axis) => (n - size[axis]) / strides[axis] + 1)];
        var kernel = layer.Weight("kernel")!;
        graph.Afford((long)kernel.Shape[0] * kernel.Shape[1]);
        long[] seen = [.. Places(windows).SelectMany(place => Taps(place, lengths, size, strides, last.Shape[^1], first))];
        var rows = graph.Node("Gather", [last.Reshape((last, 0), last.Shape[1..].Size), graph.Integers(seen).Reshape(kernel.Shape[0], kernel.Shape[1])], [x.Shape[0], kernel.Shape[0], kernel.Shape[1]], ("axis", 1));
        var y = rows.Transpose(1, 0, 2).MatMul(graph.Weight(kernel)).Transpose(1, 0, 2);
        y = y.Reshape([(y, 0), .. windows.Select(n => (OnnxDim)n), layer.Filters]).AddWeight(layer, "bias").Activate(layer.Activation);
        return first ? y.MoveAxis(-1, 1) : y;
    }

    /// <summary>Which values of a sample, channels last, a window sees; the channels come last among them, or first.</summary>
    private static IEnumerable<long> Taps(int[] place, int[] lengths, int[] size, int[] strides, int channels, bool first)
    {
        long[] at = [.. Places(size).Select(tap => tap.Select((t, axis) => (long)place[axis] * strides[axis] + t).Zip(lengths).Aggregate(0L, (sum, p) => sum * p.Second + p.First) * channels)];
        return first ? Enumerable.Range(0, channels).SelectMany(c => at.Select(p => p + c)) : at.SelectMany(p => Enumerable.Range(0, channels).Select(c => p + c));
    }

    /// <summary>All positions of a grid, the last axis fastest.</summary>
    private static IEnumerable<int[]> Places(int[] lengths)
        => lengths.Aggregate((IEnumerable<int[]>)[[]], (places, n) => places.SelectMany(place => Enumerable.Range(0, n).Select(i => (int[])[.. place, i])));
}
