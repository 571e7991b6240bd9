namespace Baeum.Plots;

public static partial class Plot
{
    private const string Validation = "val_", ValidationLoss = "val_loss";

    /// <summary>The numbers of a training over its epochs, counted from 1: one chart a metric, each with its <c>val_</c> series, and a dotted line at the epoch of the lowest <c>val_loss</c>.</summary>
    /// <param name="history">Name and values of each series, such as <c>("loss", loss), ("val_loss", valLoss), ("accuracy", accuracy)</c>; the line passes over epochs without a number.</param>
    public static Figure LearningCurves(params ReadOnlySpan<(string Label, Values Y)> history)
    {
        var series = history.ToArray();
        string[] metrics = [.. series.Select(s => Metric(s.Label)).Distinct()];
        int best = BestEpoch(Array.Find(series, s => s.Label == ValidationLoss).Y);
        var charts = metrics.Select(metric =>
        {
            var lines = series.Where(s => Metric(s.Label) == metric).Select(s => Epochs(s.Label, s.Y));
            var chart = lines.Aggregate((figure, line) => figure.Add(line)).XLabel("epoch").YLabel(metric);
            return best > 0 ? chart.AxVLine(best, $"lowest val_loss (epoch {best})") : chart;
        });
        return Subplots(Math.Min(2, metrics.Length), [.. charts]);
    }

    private static Figure Epochs(string label, Values y)
    {
        int[] measured = [.. Enumerable.Range(0, y.Count).Where(i => double.IsFinite(y[i]))];
        return Line(Values.From(measured.Select(i => i + 1.0)), Values.From(measured.Select(i => y[i])), label);
    }

    private static string Metric(string series) => series.StartsWith(Validation, StringComparison.Ordinal) ? series[Validation.Length..] : series;

    private static int BestEpoch(Values? losses)
    {
        int best = 0;
        for (int epoch = 1; epoch <= losses?.Count; epoch++)
            if (double.IsFinite(losses[epoch - 1]) && (best == 0 || losses[epoch - 1] < losses[best - 1]))
                best = epoch;
        return best;
    }
}
