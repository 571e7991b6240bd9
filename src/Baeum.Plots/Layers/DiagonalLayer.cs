namespace Baeum.Plots;

/// <summary>The histogram of a variable, as high as its own axis: for the diagonal of a scatter matrix, whose axes run over the variables.</summary>
internal sealed record DiagonalLayer(Values Sample, int Bins) : Layer
{
    private const double HighestShare = 0.9;

    public override Extent X => Extent.Of(Sample.Span);

    public override Extent Y => Extent.Of(Sample.Span);

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        var (counts, edges) = HistogramCounts.Of(Sample, Bins);
        double highest = Math.Max(1, counts.Max()), bottom = to.Y.From, height = (to.Y.To - to.Y.From) * HighestShare;
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] > 0)
                scene.Rect(new(to.X.At(edges[i]), bottom + height * counts[i] / highest, to.X.At(edges[i + 1]), bottom), Paint(theme));
    }
}
