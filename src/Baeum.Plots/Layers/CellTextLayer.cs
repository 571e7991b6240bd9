namespace Baeum.Plots;

/// <summary>A text in each cell of a heat map, as large as fits, light on dark cells and dark on light ones.</summary>
internal sealed record CellTextLayer(string[,] Texts, Color[,] Cells) : Layer
{
    private const double WidestShare = 0.9, HighestShare = 0.6, Smallest = 4;

    public override Extent X => Extent.None;

    public override Extent Y => Extent.None;

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        double width = Math.Abs(to.X.At(1) - to.X.At(0)), height = Math.Abs(to.Y.At(1) - to.Y.At(0));
        double widest = Texts.Cast<string>().Select(text => Typeface.Measure(text, 1)).DefaultIfEmpty().Max();
        double size = Math.Min(theme.FontSize, Math.Min(height * HighestShare, widest == 0 ? double.MaxValue : width * WidestShare / widest));
        if (size < Smallest)
            return;
        for (int row = 0; row < Texts.GetLength(0); row++)
            for (int column = 0; column < Texts.GetLength(1); column++)
                scene.Centered(Texts[row, column], to.At(column, row), size, Cells[row, column].Lightness < 0.5 ? Plots.Color.White : Plots.Color.Black);
    }
}
