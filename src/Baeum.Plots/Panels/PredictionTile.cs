using Baeum.Data;

namespace Baeum.Plots;

/// <summary>An image, what a model took it for (green if right, red if wrong), and the probabilities of the likeliest classes as small bars, the true class green.</summary>
internal sealed record PredictionTile(Pixels Pixels, IReadOnlyList<string> Names, double[] Probabilities, int Actual) : Panel
{
    private const int Bars = 3;
    private const double Line = 1.35, TextSize = 0.85, NameShare = 0.44, PercentWidth = 3.2, FrameWidth = 2.5, LeastHeading = 0.75;

    public int Predicted { get; } = Array.IndexOf(Probabilities, Probabilities.Max());

    public override Margins Measure(Box box, Theme theme) => default;

    public override Panel Map(Func<Chart, Chart> change) => this;

    public override void Draw(Scene scene, Box box, Margins margins, Theme theme)
    {
        double size = theme.FontSize, line = Line * size;
        bool isRight = Predicted == Actual;
        var color = isRight ? theme.Right : theme.Wrong;
        string heading = isRight ? $"✓ {Names[Predicted]}" : $"✗ {Names[Predicted]}, true: {Names[Actual]}";
        double headingSize = size * Math.Clamp(box.Width / Typeface.Measure(heading, size), LeastHeading, 1);
        scene.Text(Typeface.Fit(heading, headingSize, box.Width), new(box.Center.X, box.Top + size), headingSize, color, Anchor.Middle);
        int[] shown = Shown();
        var image = new Box(box.Left, box.Top + line, box.Right, box.Bottom - (shown.Length + 0.4) * line * TextSize).OfAspect((double)Pixels.Width / Pixels.Height);
        scene.Picture(image, Pixels);
        scene.Rect(image, null, new(color, FrameWidth));
        for (int i = 0; i < shown.Length; i++)
            DrawBar(scene, box, box.Bottom - (shown.Length - i - 0.5) * line * TextSize, shown[i], theme);
    }

    // The likeliest classes; the true one in any case.
    private int[] Shown()
    {
        int[] likeliest = [.. Enumerable.Range(0, Probabilities.Length).OrderByDescending(k => Probabilities[k]).Take(Bars)];
        if (!likeliest.Contains(Actual))
            likeliest[^1] = Actual;
        return likeliest;
    }

    private void DrawBar(Scene scene, Box box, double middle, int k, Theme theme)
    {
        double size = TextSize * theme.FontSize, left = box.Left + box.Width * NameShare, right = box.Right - PercentWidth * size, thick = size * 0.32;
        var color = k == Actual ? theme.Right : k == Predicted ? theme.Wrong : theme.Foreground.Mix(theme.Background, 0.55);
        scene.Centered(Typeface.Fit(Names[k], size, box.Width * NameShare - 0.4 * size), new(left - 0.4 * size, middle), size, theme.Foreground, Anchor.End);
        scene.Rect(new(left, middle - thick, left + Math.Max(0.5, (right - left) * Math.Clamp(Probabilities[k], 0, 1)), middle + thick), color);
        scene.Centered(Percent(Probabilities[k]), new(box.Right, middle), size, theme.Foreground, Anchor.End);
    }

    // 100 % is kept for what is certain.
    private static string Percent(double share) => double.IsNaN(share) ? "nan" : TickText.Number(share < 1 ? Math.Min(99, Math.Round(100 * share)) : 100, 0) + "%";
}
