using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Predicts the rows of a table with a saved run.</summary>
internal static class RunPrediction
{
    /// <summary>Reads the table, predicts, writes a CSV file, and says what was done.</summary>
    public static void Run(Screen screen, Run run, string source, string path)
    {
        var table = TableSource.Open(source);
        var encoder = new RecipeEncoder(run.Recipe, table);
        var predictions = run.Model.Predict(run.Recipe.Target, encoder.Encode());
        PredictionTable.Of(run.Recipe.Target, predictions).WriteCsv(path);
        foreach (string note in encoder.Notes)
            screen.Field("Note", note);
        screen.Field("Predicted", $"{predictions.Count} rows of {table.Source}");
        screen.Field("Saved", path);
    }
}
