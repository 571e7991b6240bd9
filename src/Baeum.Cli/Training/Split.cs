using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>Which rows are learned from, which are looked at after each epoch, and which only once at the end.</summary>
/// <param name="Train">Positions among the rows that have a target.</param>
/// <param name="Validation">The same.</param>
/// <param name="HeldOut">The same.</param>
/// <param name="IsStratified">Whether all three parts have the classes' shares.</param>
internal sealed record Split(int[] Train, int[] Validation, int[] HeldOut, bool IsStratified)
{
    private const double HeldOutShare = 0.2, ValidationShare = 0.2;

    /// <summary>Holds out a fifth of the rows, and a fifth of the rest for validation; stratified by class where no class is too rare for that.</summary>
    public static Split Of(Answers answers, int seed)
    {
        int rows = answers.Rows.Length;
        bool stratify = answers.Labels is { } labels && IsFrequent(labels, rows);
        Labels? ClassesOf(Answers some) => stratify ? (Labels)some.Labels! : null;
        var (rest, heldOut) = ModelSelection.TrainTestRows(rows, testSize: HeldOutShare, seed: seed, stratify: ClassesOf(answers));
        var (train, validation) = ModelSelection.TrainTestRows(rest.Length, testSize: ValidationShare, seed: seed, stratify: ClassesOf(answers.Take(rest)));
        return new(Array.ConvertAll(train, i => rest[i]), Array.ConvertAll(validation, i => rest[i]), heldOut, stratify);
    }

    /// <summary>The same held-out rows for the same seed; all others are learned from.</summary>
    public static Split WithoutValidation(Answers answers, int seed)
    {
        var split = Of(answers, seed);
        return split with { Train = [.. split.Train, .. split.Validation], Validation = [] };
    }

    /// <summary>Each class needs a row in each part: five rows of it are enough, if the smallest part has room for all classes.</summary>
    private static bool IsFrequent(string[] labels, int rows)
    {
        var counts = labels.CountBy(label => label).Select(c => c.Value).ToArray();
        return counts.Min() >= 5 && rows * (1 - HeldOutShare) * ValidationShare >= counts.Length;
    }
}
