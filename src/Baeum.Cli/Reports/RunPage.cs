using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>The report of a run as one page: scores beside a baseline, how the training went, charts of the predictions, the table and the model.</summary>
internal static class RunPage
{
    public static HtmlPage Of(Training training, Report report)
    {
        var page = new HtmlPage($"{training.Recipe.Source}: {training.Recipe.Target.Name}").AddText($"{training.Judged}:");
        page.AddTable(["", $"this {training.Learned.Kind}", report.Baseline], report.Scores());
        training.AddTo(page);
        foreach (var (heading, figure) in report.Charts())
            page.AddHeading(heading).Add(figure);
        if (report.Gallery(training.Table) is { } gallery)
            page.AddHeading("Images").Add(gallery);
        return page
            .AddHeading("Measured").AddPreformatted(Printed(report.Print))
            .AddHeading("Table").AddPreformatted(Printed(training.Describe)).AddPreformatted(training.Statistics)
            .AddHeading("Model").AddPreformatted(Printed(screen => training.Learned.Summary(screen.Writer)));
    }

    private static string Printed(Action<Screen> print)
    {
        using var writer = new StringWriter();
        print(new Screen(writer));
        return writer.ToString().Trim('\r', '\n');
    }
}
