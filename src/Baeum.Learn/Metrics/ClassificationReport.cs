using System.Globalization;
using System.Numerics.Tensors;
using System.Text;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Precision, recall, F1 and support of every class and their averages. Prints as scikit-learn's <c>classification_report</c>, to the letter.</summary>
/// <param name="Classes">One row a class.</param>
/// <param name="Averages">"accuracy" (or "micro avg" if only some classes are judged), "macro avg" and "weighted avg".</param>
/// <param name="Digits">Decimals in the text.</param>
public sealed record ClassificationReport(IReadOnlyList<ClassificationReport.Row> Classes, IReadOnlyList<ClassificationReport.Row> Averages, int Digits)
{
    private const string Accuracy = "accuracy";

    /// <summary>A line of the report.</summary>
    /// <param name="Name">The class or the kind of average.</param>
    /// <param name="Precision">Share of the predictions that are right.</param>
    /// <param name="Recall">Share of the true samples that are found.</param>
    /// <param name="F1Score">Harmonic mean of the two.</param>
    /// <param name="Support">Number of true samples, or the sum of their weights.</param>
    /// <param name="IsFraction">Whether the support is written with decimals: a sum of weights, and as scikit-learn has it also the counts when not one prediction is right.</param>
    public sealed record Row(string Name, double Precision, double Recall, double F1Score, double Support, bool IsFraction);

    /// <summary>The line of a class or an average: <c>report["versicolor"]</c>, <c>report["macro avg"]</c>.</summary>
    public Row this[string name]
        => Classes.Concat(Averages).FirstOrDefault(r => r.Name == name) ?? throw new KeyNotFoundException($"The report has no line '{name}'; its lines are {string.Join(", ", Classes.Concat(Averages).Select(r => r.Name))}.");

    /// <summary>scikit-learn's text.</summary>
    public override string ToString()
    {
        int width = Math.Max(Digits, Classes.Concat(Averages).Append(new Row("weighted avg", 0, 0, 0, 0, false)).Max(r => Length(r.Name)));
        var text = new StringBuilder($"{"".PadLeft(width)}  {"precision",9} {"recall",9} {"f1-score",9} {"support",9}\n\n");
        foreach (var row in Classes)
            Write(text, row, width);
        text.Append('\n');
        foreach (var row in Averages)
            Write(text, row, width);
        return text.ToString();
    }

    private void Write(StringBuilder text, Row row, int width)
    {
        bool isAccuracy = row.Name == Accuracy && Averages.Contains(row);
        text.Append(' ', width - Length(row.Name)).Append(row.Name).Append("  ")
            .Append((isAccuracy ? "" : Number(row.Precision)).PadLeft(9)).Append(' ')
            .Append((isAccuracy ? "" : Number(row.Recall)).PadLeft(9)).Append(' ')
            .Append(Number(row.F1Score).PadLeft(9)).Append(' ')
            .Append((row.IsFraction ? PythonText.Of(row.Support) : row.Support.ToString("F0", CultureInfo.InvariantCulture)).PadLeft(9)).Append('\n');
    }

    private string Number(double value) => double.IsNaN(value) ? "nan" : DecimalDigits.Fixed(value, Digits).ToFixed(Digits);

    private static int Length(string name) => name.EnumerateRunes().Count();
}

public static partial class Metrics
{
    private static readonly string[] ReportAverages = ["micro", "macro", "weighted"];

    /// <summary>Judges the predictions of every class. scikit-learn: <c>classification_report</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yPred">Predicted labels, [samples].</param>
    /// <param name="labels">The classes to show, in this order; default all that occur, sorted.</param>
    /// <param name="targetNames">Names to show instead of the labels, in the same order.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="digits">Decimals in the text.</param>
    /// <param name="zeroDivision">Value where a class was never predicted or never occurs: 0 or 1.</param>
    public static ClassificationReport ClassificationReport(
        Labels yTrue, Labels yPred, Labels? labels = null, IReadOnlyList<string>? targetNames = null, Tensor<float>? sampleWeight = null, int digits = 2, double zeroDivision = 0)
    {
        var pairs = new LabelPairs(yTrue, yPred);
        var shown = ShownClasses(pairs.Classes, labels);
        var names = targetNames ?? (string[])shown;
        if (names.Count != shown.Count)
            throw new ArgumentException($"ClassificationReport: {names.Count} target names for {shown.Count} classes {shown}; give the labels that the names stand for.", nameof(targetNames));
        var place = Places(pairs.Classes, shown);
        var counts = ClassCounts.Of(pairs, place, shown.Count, Inputs.Weights(sampleWeight, pairs.True.Length));
        var scores = ClassScores.Of(counts, beta: 1, average: null, zeroDivision);
        bool isFraction = sampleWeight is not null || !pairs.True.Zip(pairs.Predicted).Any(p => p.First == p.Second);
        bool isAccuracy = place.All(p => p >= 0) && shown.Count == place.Length;
        var rows = names.Select((name, i) => new ClassificationReport.Row(name, scores.Precision[i], scores.Recall[i], scores.FScore[i], counts.Occurring[i], isFraction));
        var averages = ReportAverages.Select(average =>
        {
            var mean = ClassScores.Of(counts, beta: 1, average, zeroDivision);
            string name = average == "micro" && isAccuracy ? "accuracy" : average + " avg";
            return new ClassificationReport.Row(name, mean.Precision[0], mean.Recall[0], mean.FScore[0], counts.Occurring.Sum(), isFraction);
        });
        return new([.. rows], [.. averages], Compute.Check.NonNegative(digits));
    }
}
