namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>A level bar a name, the first on top. matplotlib: <c>barh(names, widths)</c>, which puts the first at the bottom.</summary>
    /// <param name="names">Left of the bars; long ones are cut.</param>
    /// <param name="widths">One a name; NaN leaves the place empty.</param>
    /// <param name="color">Null: the palette's first.</param>
    /// <param name="values">Whether each bar carries its value.</param>
    public static Figure HorizontalBar(IReadOnlyList<string> names, Values widths, Color? color = null, bool values = false)
        => new(new Chart([new BarLayer(Places(names, widths, nameof(HorizontalBar)), widths, BarThickness) { IsLevel = true, Color = color, Texts = values ? Texts(widths) : null }])
        {
            X = new() { Margin = values ? 1.5 * RoomForValues : Axis.UsualMargin },
            Y = new() { Categories = names, IsInverted = true },
        });
}
