using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Columns of a table as features: numbers as they are, text as the number of its category; what is missing or was not there in training is NaN.</summary>
internal static class TableColumns
{
    /// <summary>The categories of each text column, sorted; null for a column of numbers.</summary>
    public static string[]?[] Categories(DataFrame table)
        => [.. table.Columns.Select(name => table[name].IsText ? table[name].OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray() : null)];

    /// <summary>The samples. Shape: [rows, features].</summary>
    /// <exception cref="ArgumentException">A column holds text where numbers belong, or numbers where text does.</exception>
    public static Tensor<float> Encode(DataFrame table, IReadOnlyList<string> names, IReadOnlyList<string[]?> categories)
    {
        var x = Tensors.Empty([table.RowCount, names.Count]);
        var values = x.AsSpan();
        for (int f = 0; f < names.Count; f++)
        {
            var column = table[names[f]];
            if (column.IsText != categories[f] is not null)
                throw new ArgumentException($"Column '{names[f]}' held {(column.IsText ? "numbers" : "text")} when the model was fitted; now it holds {(column.IsText ? "text" : "numbers")}.");
            if (categories[f] is { } known)
            {
                var places = known.Index().ToDictionary(c => c.Item, c => (float)c.Index, StringComparer.Ordinal);
                string?[] texts = [.. column.Select(value => value as string)];
                for (int row = 0; row < texts.Length; row++)
                    values[row * names.Count + f] = texts[row] is { } text && places.TryGetValue(text, out float place) ? place : float.NaN;
            }
            else
            {
                for (int row = 0; row < column.Count; row++)
                    values[row * names.Count + f] = (float)column.ToDouble(row);
            }
        }
        return x;
    }
}
