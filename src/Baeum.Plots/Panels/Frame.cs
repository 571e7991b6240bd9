namespace Baeum.Plots;

/// <summary>The axes of a chart laid out in a box: where values fall, ticks, labels, and the room they need.</summary>
internal sealed class Frame
{
    private const double LabelPad = 4, TickPad = 3.5;

    // Names stand level, slanted, or upright: the first that fits.
    private static readonly double[] Turns = [0, 45, 90];

    private readonly Chart _chart;
    private readonly Box _axes;
    private readonly Theme _theme;
    private readonly AxisTicks _x, _y;
    private readonly double _turn;

    public Frame(Chart chart, Box axes, Theme theme)
    {
        (_chart, _axes, _theme) = (chart, axes, theme);
        Extent across = Extent.None, up = Extent.None;
        foreach (var layer in chart.Layers)
            (across, up) = (across.Union(layer.X), up.Union(layer.Y));
        var (left, right) = chart.X.Limits(across);
        var (bottom, top) = chart.Y.Limits(up);
        Projection = new(
            new(left, right, chart.X.IsInverted ? axes.Right : axes.Left, chart.X.IsInverted ? axes.Left : axes.Right, chart.X.IsLog),
            new(bottom, top, chart.Y.IsInverted ? axes.Top : axes.Bottom, chart.Y.IsInverted ? axes.Bottom : axes.Top, chart.Y.IsLog));
        _x = AxisTicks.Of(chart.X, left, right, axes.Width, isUpright: false, theme.FontSize);
        _y = AxisTicks.Of(chart.Y, bottom, top, axes.Height, isUpright: true, theme.FontSize);
        _turn = Turn();
        Margins = Room();
    }

    public Projection Projection { get; }

    /// <summary>Room for ticks, labels and color bar; the title comes on top.</summary>
    public Margins Margins { get; }

    public void DrawGrid(Scene scene)
    {
        if (!(_chart.HasGrid ?? _theme.HasGrid && _chart.Aspect is null))
            return;
        var stroke = new Stroke(_theme.Grid, _theme.AxesLineWidth);
        foreach (var tick in _x.Ticks.Where(t => !t.IsMinor && _chart.X.Categories is null))
            scene.Line(new(Projection.X.At(tick.Value), _axes.Top), new(Projection.X.At(tick.Value), _axes.Bottom), stroke);
        foreach (var tick in _y.Ticks.Where(t => !t.IsMinor && _chart.Y.Categories is null))
            scene.Line(new(_axes.Left, Projection.Y.At(tick.Value)), new(_axes.Right, Projection.Y.At(tick.Value)), stroke);
    }

    public void DrawAxes(Scene scene)
    {
        DrawX(scene);
        DrawY(scene);
        if (_theme.HasFrame)
            scene.Rect(_axes, null, _theme.Frame);
    }

    private double TickRoom => _theme.HasFrame ? _theme.TickLength : 0;

    private double Descent => Font.Latin.Descent * _theme.FontSize;

    private double Cap => Typeface.CapHeight * _theme.FontSize;

    private IEnumerable<Tick> LabelsX => _chart.X.HasNoTickLabels ? [] : _x.Ticks.Where(t => t.Label.Length > 0);

    private IEnumerable<Tick> LabelsY => _chart.Y.HasNoTickLabels ? [] : _y.Ticks.Where(t => t.Label.Length > 0);

    private double WidthY => LabelsY.Select(t => Typeface.Measure(t.Label, _theme.FontSize)).DefaultIfEmpty().Max();

    private void DrawX(Scene scene)
    {
        double size = _theme.FontSize, labels = _axes.Bottom + TickRoom + TickPad;
        foreach (var tick in _x.Ticks.Where(_ => _theme.HasFrame))
            scene.Line(new(Projection.X.At(tick.Value), _axes.Bottom), new(Projection.X.At(tick.Value), _axes.Bottom + _theme.TickLength * (tick.IsMinor ? 0.6 : 1)), _theme.Frame);
        foreach (var tick in LabelsX)
        {
            double x = Projection.X.At(tick.Value);
            if (_turn == 0)
                scene.Text(tick.Label, new(x, labels + Cap), size, _theme.Foreground, Anchor.Middle);
            else
                scene.Centered(tick.Label, new(x, labels + (_turn == 90 ? 0 : Cap / 2)), size, _theme.Foreground, Anchor.End, _turn);
        }
        if (_x.Factor is { } factor && !_chart.X.HasNoTickLabels)
            scene.Text(factor, new(_axes.Right, labels + Cap + 1.2 * size), size, _theme.Foreground, Anchor.End);
        if (_chart.X.Label is { } label)
            scene.Text(Typeface.Fit(label, size, scene.Width), new(_axes.Center.X, labels + HeightX() + LabelPad + Cap), size, _theme.Foreground, Anchor.Middle);
    }

    private void DrawY(Scene scene)
    {
        double size = _theme.FontSize, labels = _axes.Left - TickRoom - TickPad;
        foreach (var tick in _y.Ticks.Where(_ => _theme.HasFrame))
            scene.Line(new(_axes.Left - _theme.TickLength * (tick.IsMinor ? 0.6 : 1), Projection.Y.At(tick.Value)), new(_axes.Left, Projection.Y.At(tick.Value)), _theme.Frame);
        foreach (var tick in LabelsY)
            scene.Centered(tick.Label, new(labels, Projection.Y.At(tick.Value)), size, _theme.Foreground, Anchor.End);
        if (_y.Factor is { } factor && !_chart.Y.HasNoTickLabels)
            scene.Text(factor, new(_axes.Left, _axes.Top - LabelPad), size, _theme.Foreground);
        if (_chart.Y.Label is { } label)
            scene.Text(Typeface.Fit(label, size, scene.Height), new(labels - WidthY - LabelPad - Descent, _axes.Center.Y), size, _theme.Foreground, Anchor.Middle, 90);
    }

    // Names turn where the widest does not fit into its share of the axis.
    private double Turn()
    {
        if (_chart.X.Categories is null || _x.Ticks.Count == 0)
            return 0;
        double share = _axes.Width / _x.Ticks.Count, widest = _x.Ticks.Max(t => Typeface.Measure(t.Label, _theme.FontSize));
        return widest <= share * 0.95 ? Turns[0] : _theme.FontSize * 1.5 <= share ? Turns[1] : Turns[2];
    }

    // Height of the x tick labels, the factor below them included.
    private double HeightX()
    {
        double widest = LabelsX.Select(t => Typeface.Measure(t.Label, _theme.FontSize)).DefaultIfEmpty(-1).Max();
        var (sin, cos) = Math.SinCos(_turn * Math.PI / 180);
        double height = widest < 0 ? 0 : _turn == 0 ? Cap + Descent : widest * sin + Cap * cos;
        return height + (_x.Factor is null || _chart.X.HasNoTickLabels || _chart.X.Label is not null ? 0 : 1.2 * _theme.FontSize);
    }

    private Margins Room()
    {
        double size = _theme.FontSize;
        double left = Beside(WidthY, _y.Ticks, _chart.Y.Label), bottom = Beside(HeightX(), _x.Ticks, _chart.X.Label);
        double top = Math.Max(LabelsY.Any() ? Cap / 2 : 0, _y.Factor is null || _chart.Y.HasNoTickLabels ? 0 : LabelPad + Cap + 2), right = 0;
        foreach (var tick in LabelsX)
        {
            double x = Projection.X.At(tick.Value), width = Typeface.Measure(tick.Label, size), half = _turn == 0 ? width / 2 : _turn == 90 ? size / 2 : 0;
            left = Math.Max(left, _axes.Left - x + (_turn is 0 or 90 ? half : width * 0.71));
            right = Math.Max(right, x + half - _axes.Right);
        }
        return new(left, top, right + (_chart.ColorBar?.Room(_axes, _theme) ?? 0), bottom);
    }

    // Ticks, their labels of this size, and the axis' name below or beside them.
    private double Beside(double labels, IReadOnlyList<Tick> ticks, string? name)
        => (ticks.Count > 0 ? TickRoom : 0) + (labels > 0 || name is not null ? TickPad + labels : 0) + (name is null ? 0 : LabelPad + Cap + Descent);
}
