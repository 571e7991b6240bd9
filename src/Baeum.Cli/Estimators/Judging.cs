using System.Globalization;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>How estimators are judged on the command line: shuffled folds, stratified for classes, and the score of the task.</summary>
internal static class Judging
{
    private const int MostNotes = 5;

    /// <summary>The name of the score: the one that was asked for, or that of the task.</summary>
    public static string ScoreName(bool ofClasses, Scorer? scorer) => scorer?.Name ?? (ofClasses ? "accuracy" : "R2");

    /// <summary>The score that <c>--scoring</c> names; null for the task's own.</summary>
    public static Scorer? Scoring(string? name) => name is null ? null : (Scorer)name;

    /// <summary>Shuffled folds.</summary>
    /// <exception cref="ArgumentException">No class, or not all rows, suffice for so many.</exception>
    public static Splitter Folds(int count, Answers answers, int seed)
    {
        int most = answers.Labels?.CountBy(label => label).Max(c => c.Value) ?? answers.Rows.Length;
        if (count > most)
            throw new ArgumentException($"--cv: {count} folds need {count} rows{(answers.Labels is null ? "" : " of a class")}; there are {most}.");
        return answers.Labels is null ? new KFold(count) { Shuffle = true, Seed = seed } : new StratifiedKFold(count) { Shuffle = true, Seed = seed };
    }

    /// <summary>Mean and deviation: <c>0.9825 +- 0.0123</c>.</summary>
    public static string Text(double mean, double deviation) => string.Create(CultureInfo.InvariantCulture, $"{mean:f4} +- {deviation:f4}");

    /// <summary>Does something whose warnings become notes on the screen, each once.</summary>
    public static T WithNotes<T>(Screen screen, Func<T> work)
    {
        var before = LearnWarnings.Output;
        using var warnings = new StringWriter();
        LearnWarnings.Output = TextWriter.Synchronized(warnings);
        try
        {
            return work();
        }
        finally
        {
            LearnWarnings.Output = before;
            var lines = warnings.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).CountBy(line => line).ToArray();
            foreach (var (line, count) in lines.Take(MostNotes))
                screen.Field("Note", $"{line.Replace("Warning: ", "", StringComparison.Ordinal)}{(count > 1 ? $" ({count} times)" : "")}");
            if (lines.Length > MostNotes)
                screen.Field("Note", $"and {lines.Length - MostNotes} more");
        }
    }
}
