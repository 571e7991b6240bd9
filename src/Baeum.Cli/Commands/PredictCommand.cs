using System.CommandLine;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary><c>baeum predict RUN TABLE -o OUT.csv</c>: a prediction for each row of a table, with the probabilities of all classes.</summary>
internal sealed class PredictCommand : Command
{
    private readonly Argument<string> _run = Choices.Run();
    private readonly Argument<string> _table = Choices.Table("TABLE");
    private readonly Option<string> _output = new("--output", "-o") { Description = "CSV file to write.", HelpName = "OUT.csv", Required = true };

    public PredictCommand()
        : base("predict", "Predict each row of a table with a saved run.")
    {
        Add(_run);
        Add(_table);
        Add(_output);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = new Screen(parsed.InvocationConfiguration.Output);
        string path = Path.GetFullPath(parsed.GetRequiredValue(_output));
        if (Directory.Exists(path))
            throw new IOException($"--output: '{path}' is a folder; expected the name of a file to write.");
        var run = Cli.Run.Load(parsed.GetRequiredValue(_run));
        var table = TableSource.Open(parsed.GetRequiredValue(_table));
        var encoder = new RecipeEncoder(run.Recipe, table);
        var predictions = new Predictions(run.Recipe.Target, Nn.ModelPredict.Predict(run.Model, encoder.Encode()));
        PredictionTable.Of(run.Recipe.Target, predictions).WriteCsv(path);
        foreach (string note in encoder.Notes)
            screen.Field("Note", note);
        screen.Field("Predicted", $"{predictions.Count} rows of {table.Source}");
        screen.Field("Saved", path);
        return App.Success;
    }
}
