using System.Globalization;
using Baeum.Learn;
using Baeum.Plots;
using Spectre.Console;
using Color = Spectre.Console.Color;

namespace Baeum.Cli;

/// <summary>The scores of predicted classes.</summary>
internal sealed class ClassReport(Target target, Answers answers, Predictions predictions)
{
    private const int FewRight = 6, FewWrong = 4, FewClasses = 3, MostClasses = 40, MostCurves = 10;

    public void Print(Screen screen)
    {
        string[] truth = answers.Labels!, predicted = predictions.Labels();
        double baseline = truth.Count(label => label == target.Classes![Common]) / (double)truth.Length;
        screen.Field("accuracy", FormattableString.Invariant($"{Metrics.AccuracyScore(truth, predicted):f4} (always '{target.Classes![Common]}', the most frequent class: {baseline:f4})"));
        screen.Title("Classification report");
        screen.Writer.Write(Metrics.ClassificationReport(truth, predicted, Labels(truth, predicted)));

        int[] right = [.. Rows(truth, predicted, isRight: true).Take(FewRight)], wrong = [.. Rows(truth, predicted, isRight: false)];
        screen.Title($"Predictions: the first {right.Length} that are right, {(wrong.Length > FewWrong ? $"the first {FewWrong} of {wrong.Length} that are" : wrong.Length == 1 ? "1 that is" : $"{wrong.Length} that are")} wrong");
        var rows = new Spectre.Console.Table().Border(TableBorder.Simple).AddColumns("row", "true", "predicted", "", predictions.Probabilities is null ? "" : "probabilities");
        foreach (int i in right.Concat(wrong.Take(FewWrong)))
            rows.AddRow(new Text($"{answers.Rows[i] + 1}"), new Text(truth[i]), new Text(predicted[i]),
                truth[i] == predicted[i] ? new Text("right", new Style(Color.Green)) : new Text("wrong", new Style(Color.Red)), new Text(Probabilities(i)));
        screen.Write(rows);
    }

    /// <summary>What the scores are compared with.</summary>
    public string Baseline => $"always '{target.Classes![Common]}'";

    /// <summary>Accuracy and the mean F1 of the classes, beside those of the most frequent class.</summary>
    public IEnumerable<string[]> Scores()
    {
        string[] truth = answers.Labels!, predicted = predictions.Labels(), always = [.. truth.Select(_ => target.Classes![Common])];
        yield return ["accuracy", Text(Metrics.AccuracyScore(truth, predicted)), Text(Metrics.AccuracyScore(truth, always))];
        yield return ["mean F1 of the classes", Text(MeanF1(truth, predicted)), Text(MeanF1(truth, always))];
    }

    /// <summary>The confusion matrix, and the ROC and precision-recall curves.</summary>
    public IEnumerable<(string Heading, Figure Figure)> Charts()
    {
        string[] names = [.. target.Classes!];
        if (names.Length > MostClasses)
            yield break;
        int[] Codes(string[] labels) => Array.ConvertAll(labels, label => Array.IndexOf(names, label));
        int[] truth = Codes(answers.Labels!);
        yield return ("What was taken for what", Plot.ConfusionMatrix(truth, Codes(predictions.Labels()), names));
        if (predictions.Probabilities is { } probabilities && names.Length is > 1 and <= MostCurves && truth.Distinct().Count() == names.Length)
            yield return ("How well the probabilities tell the classes apart", Plot.Subplots(2, Plot.Roc(truth, probabilities, names), Plot.PrecisionRecall(truth, probabilities, names)).FigSize(10, 5.2));
    }

    private double MeanF1(string[] truth, string[] predicted) => Metrics.ClassificationReport(truth, predicted, Labels(truth, predicted))["macro avg"].F1Score;

    // The classes that occur.
    private string[] Labels(string[] truth, string[] predicted) => [.. target.Classes!.Where(c => truth.Contains(c) || predicted.Contains(c))];

    private int Common => target.Counts!.Index().MaxBy(c => c.Item).Index;

    private static string Text(double score) => score.ToString("f4", CultureInfo.InvariantCulture);

    private static IEnumerable<int> Rows(string[] truth, string[] predicted, bool isRight)
        => Enumerable.Range(0, truth.Length).Where(i => truth[i] == predicted[i] == isRight);

    private string Probabilities(int row)
        => string.Join("  ", predictions.Best(row, FewClasses).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Class} {c.Probability:f3}")));
}
