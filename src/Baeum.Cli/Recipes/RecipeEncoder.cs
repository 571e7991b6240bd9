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
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{feature.Name}: {missing} missing, {(feature.KeepsMissing ? "filled by the mean of the training rows" : $"filled by the mean {feature.Mean:g4}")}"));
    }

    private void OneHot(Feature feature, IReadOnlyList<string> categories, Span<float> x, int first)
    {
        var positions = categories.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        string?[] texts = table[feature.Name].ToTexts();
        int missing = 0;
        var unknown = new List<int>();
        for (int row = 0; row < texts.Length; row++)
            if (texts[row] is not { } text)
                missing++;
            else if (positions.TryGetValue(text, out int position))
                x[row * recipe.Width + first + position] = 1;
            else
                unknown.Add(row);
        if (missing > 0)
            _notes.Add($"{feature.Name}: {missing} missing, taken for no category");
        if (unknown.Count > 0)
            _notes.Add($"{feature.Name}: {unknown.Count} not seen in training, taken for no category; first '{texts[unknown[0]]}' in {table.Place(unknown[0])}; known are {RecipeNotes.Brief([.. categories])}");
    }
}
