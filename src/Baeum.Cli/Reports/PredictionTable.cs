using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Predictions as a table to write: the predicted label and the probability of each class, or the predicted number.</summary>
internal static class PredictionTable
{
    private const string Predicted = "predicted";

    /// <summary>Columns: <c>predicted</c>, and <c>probability_CLASS</c> for classes whose probabilities the model knows.</summary>
    public static DataFrame Of(Target target, Predictions predictions)
    {
        if (target.Classes is not { } classes)
            return new DataFrame(Column.Create(Predicted, predictions.Numbers()));
        var labels = Column.Create(Predicted, predictions.Labels());
        return predictions.Probabilities is not { } probabilities ? new DataFrame(labels)
            : new DataFrame(classes.Select((name, i) => (Column)Column.Create($"probability_{name}", [.. Enumerable.Range(0, predictions.Count).Select(row => probabilities[row, i])])).Prepend(labels));
    }
}
