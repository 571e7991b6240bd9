namespace Baeum.Plots;

/// <summary>An upright stroke from <c>y − error</c> to <c>y + error</c> at each point, with a cap at both ends.</summary>
/// <param name="Xs">Places.</param>
/// <param name="Ys">Heights.</param>
/// <param name="Errors">How far up and down; a missing one draws nothing.</param>
/// <param name="CapSize">Half the length of a cap in points; 0: none.</param>
internal sealed record ErrorBarLayer(Values Xs, Values Ys, Values Errors, double CapSize) : Layer
{
    public override Extent X => Extent.Of(Xs.Span);

    public override Extent Y => Extent.Of([.. Ys.Zip(Errors, (y, e) => y - e), .. Ys.Zip(Errors, (y, e) => y + e)]);

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        var stroke = new Stroke(Paint(theme), theme.LineWidth);
        for (int i = 0; i < Xs.Count; i++)
        {
            Point bottom = to.At(Xs[i], Ys[i] - Errors[i]), top = to.At(Xs[i], Ys[i] + Errors[i]);
            if (!top.IsFinite)
                continue;
            // On a log axis a bar may reach below zero.
            bottom = bottom.IsFinite ? bottom : new(top.X, to.Y.From);
            scene.Line(bottom, top, stroke);
            foreach (var end in CapSize > 0 ? (Point[])[bottom, top] : [])
                scene.Line(new(end.X - CapSize, end.Y), new(end.X + CapSize, end.Y), stroke);
        }
    }
}
