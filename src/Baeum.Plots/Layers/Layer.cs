namespace Baeum.Plots;

/// <summary>Data drawn into the axes of a chart.</summary>
internal abstract record Layer
{
    /// <summary>Which color of the theme's palette, unless <see cref="Color"/> says another.</summary>
    public int Turn { get; init; }

    public Color? Color { get; init; }

    /// <summary>What the legend calls it; nameless layers do not appear there.</summary>
    public string? Label { get; init; }

    /// <summary>What the x axis must reach.</summary>
    public abstract Extent X { get; }

    /// <summary>What the y axis must reach.</summary>
    public abstract Extent Y { get; }

    public abstract void Draw(Scene scene, Projection to, Theme theme);

    public virtual IEnumerable<LegendEntry> Legend(Theme theme) => Label is null ? [] : [new(Label, Symbol(theme))];

    /// <summary>What stands for this layer in the legend.</summary>
    protected virtual LegendSymbol Symbol(Theme theme) => new() { Fill = Paint(theme) };

    protected Color Paint(Theme theme) => Color ?? theme.Series(Turn);
}
