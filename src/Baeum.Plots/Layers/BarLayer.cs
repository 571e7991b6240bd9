namespace Baeum.Plots;

/// <summary>Bars from zero to a value, upright or level.</summary>
internal sealed record BarLayer(Values Positions, Values Lengths, double Thickness) : Layer
{
    private const double TextSize = 0.9, TextGap = 2.5;

    public bool IsLevel { get; init; }

    public double Opacity { get; init; } = 1;

    /// <summary>A text at the end of each bar.</summary>
    public IReadOnlyList<string>? Texts { get; init; }

    public override Extent X => IsLevel ? Along : Across;

    public override Extent Y => IsLevel ? Across : Along;

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        var color = Paint(theme).Alpha(Opacity);
        AxisScale along = IsLevel ? to.X : to.Y, across = IsLevel ? to.Y : to.X;
        double zero = along.IsLog ? along.From : along.At(0);
        for (int i = 0; i < Lengths.Count; i++)
        {
            double end = along.At(Lengths[i]), a = across.At(Positions[i] - Thickness / 2), b = across.At(Positions[i] + Thickness / 2);
            if (!double.IsFinite(end))
                continue;
            (double left, double right) = IsLevel ? (zero, end) : (a, b);
            (double top, double bottom) = IsLevel ? (a, b) : (end, zero);
            scene.Rect(new(Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom)), color);
            if (Texts is not null)
                Write(scene, Texts[i], end, (a + b) / 2, Lengths[i] < 0, theme);
        }
        if (Along is { Min: < 0, Max: > 0 })
            scene.Line(IsLevel ? new(zero, to.Y.From) : new(to.X.From, zero), IsLevel ? new(zero, to.Y.To) : new(to.X.To, zero), theme.Frame);
    }

    private Extent Along
    {
        get
        {
            var extent = Extent.Of(Lengths.Span);
            return extent.IsEmpty ? extent : extent with { Min = Math.Min(0, extent.Min), Max = Math.Max(0, extent.Max), HoldMin = extent.Min >= 0, HoldMax = extent.Max <= 0 };
        }
    }

    private Extent Across
    {
        get
        {
            var extent = Extent.Of(Positions.Span);
            return extent.IsEmpty ? extent : extent with { Min = extent.Min - Thickness / 2, Max = extent.Max + Thickness / 2 };
        }
    }

    private void Write(Scene scene, string text, double end, double middle, bool isNegative, Theme theme)
    {
        double size = TextSize * theme.FontSize, sign = isNegative ? -1 : 1;
        if (IsLevel)
            scene.Centered(text, new(end + sign * TextGap, middle), size, theme.Foreground, isNegative ? Anchor.End : Anchor.Start);
        else
            scene.Text(text, new(middle, end - sign * TextGap + (isNegative ? Typeface.CapHeight * size : 0)), size, theme.Foreground, Anchor.Middle);
    }
}
