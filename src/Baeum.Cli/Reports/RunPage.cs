using Baeum.Nn;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>The report of a run as one page: scores beside a baseline, learning curves, charts of the predictions, the table and the network.</summary>
internal static class RunPage
{
    public static HtmlPage Of(TableTraining training, History history, Report report)
    {
        var page = new HtmlPage($"{training.Recipe.Source}: {training.Recipe.Target.Name}").AddText($"{training.Judged}:");
        page.AddTable(["", "this network", report.Baseline], report.Scores());
        page.AddHeading("Training").AddText(history.Read().Text).Add(history.Plot());
        foreach (var (heading, figure) in report.Charts())
            page.AddHeading(heading).Add(figure);
        if (report.Gallery(training.Table) is { } gallery)
            page.AddHeading("Images").Add(gallery);
        return page
            .AddHeading("Measured").AddPreformatted(Printed(report.Print))
            .AddHeading("Table").AddPreformatted(Printed(training.Describe)).AddPreformatted(training.Statistics)
            .AddHeading("Network").AddPreformatted(Printed(screen => training.Model.Summary(screen.Writer)));
    }

    private static string Printed(Action<Screen> print)
    {
        using var writer = new StringWriter();
        print(new Screen(writer));
        return writer.ToString().Trim('\r', '\n');
    }
}
