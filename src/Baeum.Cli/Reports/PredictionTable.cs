using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Predictions as a table to write: the predicted label and the probability of each class, or the predicted number.</summary>
internal static class PredictionTable
{
    private const string Predicted = "predicted";

    /// <summary>Columns: <c>predicted</c>, and for classes <c>probability_CLASS</c>.</summary>
    public static DataFrame Of(Target target, Predictions predictions)
        => target.Classes is not { } classes
            ? new DataFrame(Column.Create(Predicted, predictions.Numbers()))
            : new DataFrame(classes.Select((name, i) => (Column)Column.Create($"probability_{name}", predictions.Probabilities(i))).Prepend(Column.Create(Predicted, predictions.Labels())));
}
