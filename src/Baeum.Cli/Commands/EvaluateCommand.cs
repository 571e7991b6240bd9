using System.CommandLine;

namespace Baeum.Cli;

/// <summary><c>baeum evaluate RUN TABLE</c>: how good a saved run is on a table whose targets are known.</summary>
internal sealed class EvaluateCommand : Command
{
    private readonly Argument<string> _run = Choices.Run();
    private readonly Argument<string> _table = Choices.Table("TABLE");

    public EvaluateCommand()
        : base("evaluate", "Measure a saved run on a table whose targets are known.")
    {
        Add(_run);
        Add(_table);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = new Screen(parsed.InvocationConfiguration.Output);
        var run = Cli.Run.Load(parsed.GetRequiredValue(_run));
        var table = TableSource.Open(parsed.GetRequiredValue(_table));
        var answers = AnswerReader.Read(table, run.Recipe.Target);
        if (answers.Rows.Length == 0)
            throw new ArgumentException($"'{table.Source}': no row of it has a value in column '{answers.Column}', so there is nothing to measure.");
        var encoder = new RecipeEncoder(run.Recipe, table);
        var report = new Report(run.Model, run.Recipe, encoder.Encode(), answers);
        screen.Field("Table", $"{table.Source}: {answers.Rows.Length} rows with a target");
        foreach (string note in encoder.Notes)
            screen.Field("Note", note);
        report.Print(screen);
        return App.Success;
    }
}
