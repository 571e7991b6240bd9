using Baeum.Plots;

namespace Baeum.Nn;

/// <summary>Draws the series of a training.</summary>
public static class HistoryPlot
{
    extension(History history)
    {
        /// <summary>The series of these names over the epochs, counted from 1 as the progress lines count them: <c>history.Plot("loss", "val_loss").Save("loss.svg")</c>. Without names: all series, a chart a metric, the epoch of the lowest <c>val_loss</c> marked.</summary>
        /// <exception cref="ArgumentException">There is no such series; the nearest names are said.</exception>
        public Figure Plot(params ReadOnlySpan<string> names)
        {
            if (names.Length == 0)
                return Plots.Plot.LearningCurves([.. history.Keys.Select(key => (key, EveryEpoch(history, key)))]);
            Figure? figure = null;
            foreach (string name in names)
            {
                var line = Plots.Plot.Line(Values.From(history.EpochsOf(name).Select(epoch => epoch + 1.0)), Values.From(history[name]), label: name);
                figure = figure?.Add(line) ?? line;
            }
            return figure!.XLabel("epoch").YLabel(string.Join(", ", names.ToArray().Select(Metric).Distinct()));
        }
    }

    // NaN where an epoch was not validated.
    private static Values EveryEpoch(History history, string name) => Values.From(history.Epoch.Select(epoch => history.At(name, epoch) ?? double.NaN));

    private static string Metric(string name) => name.StartsWith("val_", StringComparison.Ordinal) ? name["val_".Length..] : name;
}
