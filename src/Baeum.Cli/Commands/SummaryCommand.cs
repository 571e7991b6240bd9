using System.CommandLine;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary><c>baeum summary MODEL</c>: what a saved model looks like, and what a saved run was made from.</summary>
internal sealed class SummaryCommand : Command
{
    private readonly Argument<string> _model = new("MODEL") { Description = "Folder that 'baeum train' wrote, or a saved model: .keras, .h5, .hdf5, .json, a folder, a file of weights with --architecture, or a boosted model of XGBoost (.json, .ubj) or LightGBM (.txt)." };
    private readonly Option<string?> _architecture = Choices.Architecture();

    public SummaryCommand()
        : base("summary", "Show the layers of a saved model, and what a saved run predicts and from what.")
    {
        Add(_model);
        Add(_architecture);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = new Screen(parsed.InvocationConfiguration.Output);
        string path = parsed.GetRequiredValue(_model);
        string? architecture = parsed.GetValue(_architecture);
        if (Cli.Run.IsOne(path) && architecture is null)
            Describe(screen, Cli.Run.Load(path));
        else if (architecture is null && BoosterFile.TryOpen(path) is { } boosted)
            BoosterCommands.Summary(screen, boosted);
        else
            ModelSource.Open(path, architecture).Summary(screen.Writer);
        return App.Success;
    }

    private static void Describe(Screen screen, Run run)
    {
        var target = run.Recipe.Target;
        screen.Field("Table", run.Recipe.Source);
        screen.Field("Target", target.Classes is { } classes ? $"{target.Name}: one of {classes.Count} classes ({RecipeNotes.Brief([.. classes])})" : $"{target.Name}: a number");
        screen.Field("Numbers", Columns(run.Recipe.Features.Where(f => f.Categories is null)));
        screen.Field("Text", Columns(run.Recipe.Features.Where(f => f.Categories is not null)));
        screen.Field("Report", run.ReportPath);
        screen.Writer.WriteLine();
        run.Model.Summary(screen.Writer);
    }

    private static string Columns(IEnumerable<Feature> features)
        => RecipeNotes.Brief([.. features.Select(f => f.Name)]) is { Length: > 0 } names ? names : "none";
}
