using System.CommandLine;
using System.Globalization;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>The kinds of argument and option that commands are made of, with their ranges.</summary>
internal static class Choices
{
    /// <summary>A table: a file or the name of a built-in data set.</summary>
    public static Argument<string> Table(string name) => new(name) { Description = $"A CSV file with a header, or a built-in data set: {string.Join(", ", Datasets.Names)}." };

    /// <summary>The folder of a saved run.</summary>
    public static Argument<string> Run() => new("RUN") { Description = "Folder that 'baeum train' wrote." };

    /// <summary>The architecture that a file of weights needs.</summary>
    public static Option<string?> Architecture() => Text(ModelSource.ArchitectureOption, "FILE.json", "The architecture that a file of weights (.weights.h5, .h5, .npz) belongs to, as Keras's to_json gives it.");

    /// <summary>The column to predict.</summary>
    public static Option<string?> Target() => Text("--target", "COLUMN", "Column to predict; a built-in data set knows its own.");

    /// <summary>The column that was asked for, or the one that a built-in data set is there to predict.</summary>
    /// <exception cref="ArgumentException">There is neither.</exception>
    public static string TargetOf(Table table, string? asked)
        => asked ?? table.Target ?? throw new ArgumentException($"Which column of '{table.Source}' is to be predicted? Add --target COLUMN. {table.Known("")}");

    /// <summary>Classification or regression.</summary>
    public static Option<string?> Task() => Choice("--task", "What the target is; by default text and few different whole numbers are classes.", "classification", "regression");

    /// <summary>The score of a cross-validation.</summary>
    public static Option<string?> Scoring() => Choice("--scoring", "NAME", "Score of the cross-validation by scikit-learn's name, such as f1_macro or neg_mean_absolute_error; by default accuracy or R2.", [.. Scorer.Names]);

    /// <summary>Any text.</summary>
    public static Option<string?> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    /// <summary>One of a few words.</summary>
    public static Option<string?> Choice(string name, string description, params string[] words) => Choice(name, string.Join('|', words), description, words);

    private static Option<string?> Choice(string name, string value, string description, string[] words) => new(name)
    {
        Description = description,
        HelpName = value,
        CustomParser = result =>
        {
            string word = result.Tokens[0].Value;
            if (!words.Contains(word))
                result.AddError(Nearest.Unknown($"value of {name}:", word, words).Message);
            return word;
        },
    };

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static Option<int> Whole(string name, int least, int initial, string description, int most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => initial,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
                return value;
            result.AddError($"{name}: expected a whole number from {least} to {most}, received '{text}'.");
            return initial;
        },
    };
}
