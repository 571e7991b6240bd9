namespace Baeum.Cli;

/// <summary>Finds out whether a target column names classes or holds numbers, and reads it.</summary>
internal static class AnswerReader
{
    /// <summary>Whole numbers with up to so many different values, which occur twice on average, are taken for classes.</summary>
    public const int MostNumberedClasses = 20;

    /// <summary>Fewer rows than this cannot be split into training, validation and held-out rows.</summary>
    public const int LeastRows = 10;

    /// <summary>Reads the target column of a table that is to be learned from.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">Name of the target column.</param>
    /// <param name="task">"classification", "regression", or null to find out: text and few different whole numbers are classes.</param>
    /// <exception cref="ArgumentException">There is no such column, or nothing can be learned from it.</exception>
    public static Answers Read(Table table, string column, string? task)
    {
        var values = table[column];
        string name = $"The target '{column}' of '{table.Source}'";
        var answers = task == "regression" || task is null && !values.IsText && !AreClasses(table.Numbers(column)) ? Numbers(table, column) : Labels(table, column);
        if (answers.Rows.Length < LeastRows)
            throw new ArgumentException($"{name} has a value in {answers.Rows.Length} rows: expected {LeastRows} or more to learn from.");
        if (answers.Labels is not null && values.IsText)
            table.RejectSlips(column, values.ToTexts());
        int different = answers.Labels?.Distinct().Count() ?? answers.Numbers!.Distinct().Count();
        if (different == 1)
            throw new ArgumentException($"{name} is '{answers.Labels?[0] ?? FormattableString.Invariant($"{answers.Numbers![0]}")}' in all of its {answers.Rows.Length} rows: expected two or more different values to tell apart.");
        if (answers.Labels is not null && different > answers.Rows.Length / 2)
            throw new ArgumentException($"{name} has {different} different values in {answers.Rows.Length} rows: expected classes that occur again and again.{(values.IsText ? "" : " To predict numbers say --task regression.")}");
        return answers;
    }

    /// <summary>Reads the target column of a table that a trained model is measured on.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it holds what the model was not trained for.</exception>
    public static Answers Read(Table table, Target target)
    {
        if (target.Classes is null)
            return Numbers(table, target.Name);
        var answers = Labels(table, target.Name);
        int unknown = Array.FindIndex(answers.Labels!, label => !target.Classes.Contains(label));
        return unknown < 0 ? answers
            : throw new ArgumentException($"'{table.Source}', column '{target.Name}', {table.Place(answers.Rows[unknown])}: expected one of the classes {string.Join(", ", target.Classes)}, received '{answers.Labels![unknown]}'.");
    }

    private static bool AreClasses(double[] numbers)
    {
        double[] present = [.. numbers.Where(number => !double.IsNaN(number))];
        return Array.TrueForAll(present, double.IsInteger) && present.Distinct().Count() <= Math.Min(MostNumberedClasses, present.Length / 2);
    }

    private static Answers Labels(Table table, string column)
    {
        string?[] texts = table[column].ToTexts();
        int[] rows = [.. Enumerable.Range(0, texts.Length).Where(row => texts[row] is not null)];
        return new(column, rows, Array.ConvertAll(rows, row => texts[row]!), null);
    }

    private static Answers Numbers(Table table, string column)
    {
        double[] numbers = table.Numbers(column);
        int[] rows = [.. Enumerable.Range(0, numbers.Length).Where(row => !double.IsNaN(numbers[row]))];
        return new(column, rows, null, Array.ConvertAll(rows, row => numbers[row]));
    }
}
