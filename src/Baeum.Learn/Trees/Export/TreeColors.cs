using Baeum.Plots;

namespace Baeum.Learn;

/// <summary>The colours of a tree's boxes, lighter where a node is less certain. scikit-learn: <c>get_fill_color</c>.</summary>
internal sealed class TreeColors
{
    private readonly Tree _tree;
    private readonly Color[] _hues;
    private readonly (double Min, double Max)? _bounds;

    public TreeColors(Tree tree)
    {
        _tree = tree;
        _hues = Hues(tree.ValuesPerOutput);
        if (tree.NOutputs != 1)
            _bounds = (-tree.Impurity.Max(), -tree.Impurity.Min());
        else if (tree.ValuesPerOutput == 1 && tree.Value.Min() is var least && tree.Value.Max() is var greatest && least != greatest)
            _bounds = (least, greatest);
    }

    /// <summary>The colour of a node.</summary>
    public Color Of(int node)
    {
        if (_bounds is { } bounds)
            return Shade(_hues[0], ((_tree.NOutputs == 1 ? _tree.Value[node] : -_tree.Impurity[node]) - bounds.Min) / (bounds.Max - bounds.Min));
        double[] shares = Array.ConvertAll(TreeNodeText.Of(_tree, node).ToArray(), v => v / _tree.WeightedNNodeSamples[node]);
        var hue = _hues[TreeNodeText.MostFrequent(_tree, node)];
        Array.Sort(shares);
        return Shade(hue, shares.Length == 1 ? 0 : (shares[^1] - shares[^2]) / (1 - shares[^2]));
    }

    /// <summary>As many colours with hues at equal distances.</summary>
    private static Color[] Hues(int count)
    {
        const double value = 0.9, chroma = 0.75 * value, shift = value - chroma;
        var hues = new List<Color>();
        for (int i = 0; i < count; i++)
        {
            double hue = (int)(25 + i * (360.0 / count)) / 60.0, x = chroma * (1 - Math.Abs(hue % 2 - 1));
            var (r, g, b) = (int)hue switch { 0 or 6 => (chroma, x, 0.0), 1 => (x, chroma, 0), 2 => (0, chroma, x), 3 => (0, x, chroma), 4 => (x, 0, chroma), _ => (chroma, 0, x) };
            hues.Add(new((byte)(255 * (r + shift)), (byte)(255 * (g + shift)), (byte)(255 * (b + shift))));
        }
        return [.. hues];
    }

    private static Color Shade(Color hue, double alpha)
    {
        byte Channel(byte c) => (byte)Math.Round(alpha * c + (1 - alpha) * 255, MidpointRounding.ToEven);
        return new(Channel(hue.R), Channel(hue.G), Channel(hue.B));
    }
}
