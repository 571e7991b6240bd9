using System.Globalization;
using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Turns the rows of a table into the inputs of a network, as a recipe says.</summary>
internal sealed class RecipeEncoder(Recipe recipe, Table table)
{
    private readonly List<string> _notes = [];

    /// <summary>What had to be filled in or left out, for people to read.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The inputs. Shape: [rows, inputs].</summary>
    /// <exception cref="ArgumentException">A column is missing or holds text where numbers belong.</exception>
    public Tensor<float> Encode()
    {
        if (recipe.Features.FirstOrDefault(f => !table.Frame.Contains(f.Name)) is { } missing)
            throw new ArgumentException($"{table.Missing(missing.Name)} The run was trained with it. {table.Known(missing.Name)}");
        var x = Tensors.Zeros([table.Frame.RowCount, recipe.Width]);
        int first = 0;
        foreach (var feature in recipe.Features)
        {
            if (feature.Categories is null)
                Number(feature, x.AsSpan(), first);
            else if (feature.IsNative)
                Codes(feature, feature.Categories, x.AsSpan(), first);
            else
                OneHot(feature, feature.Categories, x.AsSpan(), first);
            first += feature.Width;
        }
        return x;
    }

    /// <summary>(x − mean) / scale; a missing number becomes the mean, which is 0, or stays missing.</summary>
    private void Number(Feature feature, Span<float> x, int input)
    {
        int missing = 0, row = 0;
        foreach (double number in table.Numbers(feature.Name))
        {
            x[row++ * recipe.Width + input] = double.IsNaN(number) ? feature.KeepsMissing ? float.NaN : 0 : (float)((number - feature.Mean) / feature.Scale);
            missing += double.IsNaN(number) ? 1 : 0;
        }
        if (missing > 0)
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{feature.Name}: {missing} missing, {(feature.IsNative ? "left to the model" : feature.KeepsMissing ? "filled by the mean of the training rows" : $"filled by the mean {feature.Mean:g4}")}"));
    }

    /// <summary>The number of the category; NaN for what is missing or was not seen in training.</summary>
    private void Codes(Feature feature, IReadOnlyList<string> categories, Span<float> x, int input) => Each(feature, categories, "taken for missing", x, (row, values, position) => values[row * recipe.Width + input] = position < 0 ? float.NaN : position);

    private void OneHot(Feature feature, IReadOnlyList<string> categories, Span<float> x, int first)
        => Each(feature, categories, "taken for no category", x, (row, values, position) =>
        {
            if (position >= 0)
                values[row * recipe.Width + first + position] = 1;
        });

    private delegate void Put(int row, Span<float> x, int position);

    private void Each(Feature feature, IReadOnlyList<string> categories, string instead, Span<float> x, Put put)
    {
        var positions = categories.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        string?[] texts = table[feature.Name].ToTexts();
        int missing = 0;
        var unknown = new List<int>();
        for (int row = 0; row < texts.Length; row++)
        {
            bool isKnown = positions.TryGetValue(texts[row] ?? "", out int position) && texts[row] is not null;
            put(row, x, isKnown ? position : -1);
            if (texts[row] is null)
                missing++;
            else if (!isKnown)
                unknown.Add(row);
        }
        if (missing > 0)
            _notes.Add($"{feature.Name}: {missing} missing, {instead}");
        if (unknown.Count > 0)
            _notes.Add($"{feature.Name}: {unknown.Count} not seen in training, {instead}; first '{texts[unknown[0]]}' in {table.Place(unknown[0])}; known are {RecipeNotes.Brief([.. categories])}");
    }
}
