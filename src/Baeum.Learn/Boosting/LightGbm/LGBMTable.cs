using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Tables as samples of a model: columns by name or place, and what pandas called categories as their numbers.</summary>
/// <remarks>LightGBM keeps the categories of a table's categorical columns, column after column, but not which columns these are: they are those of text, or the model's categorical features.</remarks>
internal static class LGBMTable
{
    private const string CategoricalParameter = "[categorical_feature:";

    /// <summary>Shape: [rows, features].</summary>
    /// <exception cref="ArgumentException">The table has other columns than the model.</exception>
    public static Tensor<double> Samples(LGBMBooster model, DataFrame table)
    {
        string[] columns = Columns(model, table);
        var categories = Categories(model, [.. columns.Select(name => table[name].IsText)], columns);
        var values = new double[table.RowCount * columns.Length];
        for (int f = 0; f < columns.Length; f++)
        {
            var column = table[columns[f]];
            var known = categories[f];
            for (int row = 0; row < column.Count; row++)
                values[row * columns.Length + f] = known is null ? column.ToDouble(row) : known.TryGetValue(Key(column[row]), out int code) ? code : double.NaN;
        }
        return Tensor.Create(values, [table.RowCount, columns.Length]);
    }

    // LightGBM writes spaces of names as underscores.
    private static string[] Columns(LGBMBooster model, DataFrame table)
    {
        var byName = table.Columns.GroupBy(name => string.Concat(name.Select(c => char.IsWhiteSpace(c) ? '_' : c)), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        if (model.FeatureNames.All(name => table.Contains(name) || byName.ContainsKey(name)))
            return Array.ConvertAll(model.FeatureNames, name => table.Contains(name) ? name : byName[name]);
        return table.Columns.Count == model.NFeaturesIn ? [.. table.Columns]
            : throw new ArgumentException($"The table has {table.Columns.Count} columns, the model {model.NFeaturesIn} features: {string.Join(", ", model.FeatureNames.Take(5))}{(model.NFeaturesIn > 5 ? " ..." : "")}.");
    }

    private static Dictionary<string, int>?[] Categories(LGBMBooster model, bool[] isText, string[] columns)
    {
        Dictionary<string, int>[] lists = Lists(model);
        int[] text = [.. Enumerable.Range(0, isText.Length).Where(f => isText[f])], own = Categorical(model);
        int[] of = text.Length == lists.Length ? text : own.Length == lists.Length && text.All(own.Contains) ? own
            : throw new ArgumentException(text.Length > 0 && lists.Length == 0 ? $"Column '{columns[text[0]]}' holds text, but the model knows no categories: it takes numbers, and categories as theirs."
                : $"The table has {text.Length} columns of text, but the model was trained on {lists.Length} columns of categories.");
        var categories = new Dictionary<string, int>?[isText.Length];
        for (int i = 0; i < of.Length; i++)
            categories[of[i]] = lists[i];
        return categories;
    }

    private static Dictionary<string, int>[] Lists(LGBMBooster model)
    {
        using var json = JsonDocument.Parse(model.PandasCategorical);
        if (json.RootElement.ValueKind != JsonValueKind.Array)
            return [];
        return [.. json.RootElement.EnumerateArray().Select(list =>
        {
            var codes = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (code, value) in list.EnumerateArray().Index())
                codes.TryAdd(Key(value.ValueKind == JsonValueKind.Number ? value.GetDouble() : value.ToString()), code);
            return codes;
        })];
    }

    /// <summary>The categorical features, by the parameters of the training, else by the kinds of values that were seen.</summary>
    private static int[] Categorical(LGBMBooster model)
    {
        string? line = model.Parameters?.FirstOrDefault(p => p.StartsWith(CategoricalParameter, StringComparison.Ordinal));
        string[] told = line is null ? [] : line[CategoricalParameter.Length..].TrimEnd(']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (told.Length > 0 && told.All(word => int.TryParse(word, CultureInfo.InvariantCulture, out int f) && (uint)f < (uint)model.NFeaturesIn))
            return [.. told.Select(word => int.Parse(word, CultureInfo.InvariantCulture)).Order()];
        return [.. Enumerable.Range(0, model.FeatureInfos.Length).Where(f => model.FeatureInfos[f] != "none" && !model.FeatureInfos[f].StartsWith('['))];
    }

    // 1, 1.0 and "1" are one category, as are true and "True".
    private static string Key(object? value) => value switch
    {
        null => "",
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => Key(number),
        string text => text,
        bool yes => yes ? "True" : "False",
        IConvertible number => Convert.ToDouble(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
