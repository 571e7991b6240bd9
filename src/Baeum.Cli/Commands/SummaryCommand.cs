using System.CommandLine;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary><c>baeum summary RUN</c>: what a saved run was made from and what its network looks like.</summary>
internal sealed class SummaryCommand : Command
{
    private readonly Argument<string> _run = Choices.Run();

    public SummaryCommand()
        : base("summary", "Show what a saved run predicts, from what, and with which layers.")
    {
        Add(_run);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = new Screen(parsed.InvocationConfiguration.Output);
        var run = Cli.Run.Load(parsed.GetRequiredValue(_run));
        var target = run.Recipe.Target;
        screen.Field("Table", run.Recipe.Source);
        screen.Field("Target", target.Classes is { } classes ? $"{target.Name}: one of {classes.Count} classes ({RecipeNotes.Brief([.. classes])})" : $"{target.Name}: a number");
        screen.Field("Numbers", Columns(run.Recipe.Features.Where(f => f.Categories is null)));
        screen.Field("Text", Columns(run.Recipe.Features.Where(f => f.Categories is not null)));
        screen.Field("Report", run.ReportPath);
        screen.Writer.WriteLine();
        run.Model.Summary(screen.Writer);
        return App.Success;
    }

    private static string Columns(IEnumerable<Feature> features)
        => RecipeNotes.Brief([.. features.Select(f => f.Name)]) is { Length: > 0 } names ? names : "none";
}
