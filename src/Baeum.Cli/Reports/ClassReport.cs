using System.Globalization;
using Baeum.Learn;
using Spectre.Console;

namespace Baeum.Cli;

/// <summary>The scores of predicted classes.</summary>
internal sealed class ClassReport(Target target, Answers answers, Predictions predictions)
{
    private const int FewRight = 6, FewWrong = 4, FewClasses = 3;

    public void Print(Screen screen)
    {
        string[] truth = answers.Labels!, predicted = predictions.Labels();
        int common = target.Counts!.Index().MaxBy(c => c.Item).Index;
        double baseline = truth.Count(label => label == target.Classes![common]) / (double)truth.Length;
        screen.Field("accuracy", FormattableString.Invariant($"{Metrics.AccuracyScore(truth, predicted):f4} (always '{target.Classes![common]}', the most frequent class: {baseline:f4})"));
        screen.Title("Classification report");
        string[] labels = [.. target.Classes.Where(c => truth.Contains(c) || predicted.Contains(c))];
        screen.Writer.Write(Metrics.ClassificationReport(truth, predicted, labels));

        int[] right = [.. Rows(truth, predicted, isRight: true).Take(FewRight)], wrong = [.. Rows(truth, predicted, isRight: false)];
        screen.Title($"Predictions: the first {right.Length} that are right, {(wrong.Length > FewWrong ? $"the first {FewWrong} of {wrong.Length}" : $"{wrong.Length}")} that are wrong");
        var rows = new Spectre.Console.Table().Border(TableBorder.Simple).AddColumns("row", "true", "predicted", "", "probabilities");
        foreach (int i in right.Concat(wrong.Take(FewWrong)))
            rows.AddRow(new Text($"{answers.Rows[i] + 1}"), new Text(truth[i]), new Text(predicted[i]),
                truth[i] == predicted[i] ? new Text("right", new Style(Color.Green)) : new Text("wrong", new Style(Color.Red)), new Text(Probabilities(i)));
        screen.Write(rows);
    }

    private static IEnumerable<int> Rows(string[] truth, string[] predicted, bool isRight)
        => Enumerable.Range(0, truth.Length).Where(i => truth[i] == predicted[i] == isRight);

    private string Probabilities(int row)
        => string.Join("  ", predictions.Best(row, FewClasses).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Class} {c.Probability:f3}")));
}
