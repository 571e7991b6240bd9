using System.Globalization;

namespace Baeum.Cli;

/// <summary>Decides from the training rows of a table how each column becomes inputs.</summary>
internal sealed class RecipeMaker
{
    /// <summary>Text with more different values than this is no category.</summary>
    public const int MostCategories = 50;

    // A tree does not need a column for each.
    private const int MostNativeCategories = 200;

    private readonly Table _table;
    private readonly Answers _train;
    private readonly NumberEncoding _encoding;
    private readonly List<Feature> _features = [];

    private RecipeMaker(Table table, Answers train, NumberEncoding encoding) => (_table, _train, _encoding) = (table, train, encoding);

    /// <summary>What was done, for people to read.</summary>
    private RecipeNotes Notes { get; } = new();

    private bool IsNative => _encoding == NumberEncoding.Native;

    /// <summary>A recipe from the training rows; the classes are those of all rows.</summary>
    /// <exception cref="ArgumentException">No column is left to learn from, or a column of numbers holds text.</exception>
    public static (Recipe Recipe, RecipeNotes Notes) Make(Table table, Answers all, Answers train, NumberEncoding encoding = NumberEncoding.Scaled)
    {
        var maker = new RecipeMaker(table, train, encoding);
        foreach (string column in table.Frame.Columns)
            if (column != all.Column)
                maker.Add(column);
        if (maker._features.Count == 0)
            throw new ArgumentException($"'{table.Source}' has no column left to predict '{all.Column}' from: {(maker.Notes.Dropped.Count > 0 ? RecipeNotes.Brief(maker.Notes.Dropped) : "it has no other column")}.");
        return (new Recipe(Recipe.CurrentVersion, Path.GetFileName(table.Source), TargetMaker.Make(all, train), maker._features), maker.Notes);
    }

    private void Add(string column)
    {
        if (!_table[column].IsText)
            AddNumber(column);
        else
            AddText(column);
    }

    private void AddNumber(string column)
    {
        double[] all = _table.Numbers(column);
        double[] numbers = [.. _train.Rows.Select(row => all[row]).Where(number => !double.IsNaN(number))];
        string? reason = numbers.Length == 0 ? "no values"
            : numbers.AsSpan().Count(numbers[0]) == numbers.Length ? "always the same"
            : LooksLikeAnId(column, numbers) ? "looks like an id"
            : null;
        if (reason is not null)
        {
            Notes.Dropped.Add($"{column} ({reason})");
            return;
        }
        var (mean, scale) = Moments.Of(numbers);
        _features.Add(_encoding != NumberEncoding.Scaled ? new Feature(column) { KeepsMissing = true, IsNative = IsNative } : new Feature(column) { Mean = mean, Scale = scale });
        Notes.Scaled.Add(column);
        int missing = all.Count(double.IsNaN);
        if (missing > 0 && IsNative)
            Notes.LeftMissing.Add($"{column} ({missing})");
        else if (missing > 0)
            Notes.Filled.Add(string.Create(CultureInfo.InvariantCulture, $"{column} ({missing} by the mean {mean:g4})"));
    }

    private void AddText(string column)
    {
        string?[] all = _table[column].ToTexts();
        string[] texts = [.. _train.Rows.Select(row => all[row]).OfType<string>()];
        string[] categories = [.. texts.Distinct().Order(StringComparer.Ordinal)];
        _table.RejectSlips(column, all);
        string? reason = texts.Length == 0 ? "no values"
            : categories.Length == 1 ? "always the same"
            : categories.Length > (IsNative ? MostNativeCategories : MostCategories) || categories.Length > texts.Length / 2 ? $"free text or an id: {categories.Length} different values in {texts.Length} rows"
            : null;
        if (reason is not null)
        {
            Notes.Dropped.Add($"{column} ({reason})");
            return;
        }
        _features.Add(new Feature(column) { Categories = categories, IsNative = IsNative });
        (IsNative ? Notes.Native : Notes.OneHot).Add($"{column} ({categories.Length})");
        int missing = all.Count(text => text is null);
        if (missing > 0)
            (IsNative ? Notes.LeftMissing : Notes.Filled).Add($"{column} ({missing}{(IsNative ? "" : " by no category")})");
    }

    /// <summary>Whole numbers that never repeat, in a column that is called id, index or the like.</summary>
    private static bool LooksLikeAnId(string column, double[] numbers)
        => (column.Length == 0 || column.StartsWith("Unnamed", StringComparison.Ordinal) || column.Equals("index", StringComparison.OrdinalIgnoreCase)
            || column.Equals("id", StringComparison.OrdinalIgnoreCase) || column.EndsWith("_id", StringComparison.OrdinalIgnoreCase) || column.EndsWith("Id", StringComparison.Ordinal) || column.EndsWith("ID", StringComparison.Ordinal))
            && Array.TrueForAll(numbers, double.IsInteger) && numbers.Distinct().Count() == numbers.Length;
}
