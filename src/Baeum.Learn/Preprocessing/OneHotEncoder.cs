using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Turns each feature into one column a category: 1 for the category that a sample has, else 0. scikit-learn: <c>OneHotEncoder(sparse_output=False)</c>.</summary>
/// <remarks>
/// x: [samples, features] → [samples, categories of all features]. Categories are sorted; a missing value is a category of its own, the last. Tables may hold text.
/// <code>var encoder = new OneHotEncoder().Fit(yTrain);  var hot = encoder.Transform(yTest);</code>
/// </remarks>
public sealed record OneHotEncoder : IEstimator<OneHotEncoder.Model>, ITableEstimator<OneHotEncoder.Model>
{
    private const string Error = "error", Ignore = "ignore", First = "first", IfBinary = "if_binary";

    /// <summary>What a category that <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> did not see does: "error", or "ignore" for zeros everywhere.</summary>
    public string HandleUnknown { get; init => field = value is Error or Ignore ? value : throw Nearest.Unknown("HandleUnknown", value, [Error, Ignore]); } = Error;

    /// <summary>The category of each feature that gets no column, so that columns do not sum to 1: "first", "if_binary" for the first of two, or null for none.</summary>
    public string? Drop { get; init => field = value is null or First or IfBinary ? value : throw Nearest.Unknown("Drop", value, [First, IfBinary]); }

    /// <summary>Finds the categories of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(Categories.Columns(Inputs.Matrix(x)));

    /// <summary>Finds the categories of each column of a table.</summary>
    public Model Fit(DataFrame table) => Fit(Categories.Columns(table));

    private Model Fit(Column[] columns)
    {
        var categories = Array.ConvertAll(columns, Categories.Of);
        return new(categories, HandleUnknown == Ignore, Array.ConvertAll(categories, c => Drop == First || Drop == IfBinary && c.Count == 2));
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <param name="Categories">The categories of each feature, sorted, under the feature's name.</param>
    /// <param name="IgnoresUnknown">Whether unknown categories become zeros.</param>
    /// <param name="DropsFirst">For each feature whether its first category has no column.</param>
    public sealed record Model(IReadOnlyList<Column> Categories, bool IgnoresUnknown, bool[] DropsFirst) : ITableTransformer
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Categories.Count;

        /// <summary>Names of the new columns: feature and category, such as <c>sex_female</c>.</summary>
        public string[] FeatureNamesOut() => [.. Categories.SelectMany((c, i) => c.Skip(Skipped(i)).Select(category => $"{c.Name}_{Learn.Categories.Text(category)}"))];

        /// <inheritdoc/>
        /// <exception cref="ArgumentException">A category is unknown.</exception>
        public Tensor<float> Transform(Tensor<float> x) => Transform(Learn.Categories.Columns(Inputs.Matrix(x, this)));

        /// <summary>The samples of a table that has the columns this was fitted on, in any order and among others.</summary>
        /// <exception cref="ArgumentException">A column is missing, or a category is unknown.</exception>
        public Tensor<float> Transform(DataFrame table) => Transform(Learn.Categories.Columns(table, Categories));

        /// <summary>From one-hot columns, or probabilities of the categories, back to a table of the most likely categories.</summary>
        public DataFrame InverseTransform(Tensor<float> hot)
        {
            if (hot.Rank != 2 || hot.Lengths[1] != Width)
                throw new ArgumentException($"OneHotEncoder: expected {Width} columns, one a category; received shape {hot.Shape()}.");
            int start = 0;
            return new DataFrame(Categories.Select((c, i) => c.TakeRows(Likeliest(hot.Columns(start..(start += c.Count - Skipped(i))), i))).ToArray());
        }

        private int Width => Categories.Sum(c => c.Count) - DropsFirst.Count(drops => drops);

        private int Skipped(int feature) => DropsFirst[feature] ? 1 : 0;

        // Where a category has no column, it is what remains of 1.
        private int[] Likeliest(Tensor<float> hot, int feature)
        {
            if (!DropsFirst[feature])
                return hot.ArgMax(1).AsSpan().ToArray();
            int rows = (int)hot.Lengths[0], width = (int)hot.Lengths[1];
            var values = hot.ToDenseTensor();
            return [.. Enumerable.Range(0, rows).Select(row =>
            {
                var shares = values.AsReadOnlySpan().Slice(row * width, width);
                int best = width == 0 ? -1 : TensorPrimitives.IndexOfMax(shares);
                return best < 0 || shares[best] <= 1 - TensorPrimitives.Sum(shares) ? 0 : best + 1;
            })];
        }

        private Tensor<float> Transform(Column[] columns)
        {
            int rows = columns[0].Count, width = Width, start = 0;
            var hot = Tensors.Zeros([rows, width]);
            var values = hot.AsSpan();
            for (int i = 0; i < columns.Length; start += Categories[i].Count - Skipped(i++))
            {
                int[] codes = Learn.Categories.Encode(columns[i], Categories[i]);
                for (int row = 0; row < rows; row++)
                {
                    if (codes[row] >= Skipped(i))
                        values[row * width + start + codes[row] - Skipped(i)] = 1;
                    else if (codes[row] < 0 && !IgnoresUnknown)
                        throw Learn.Categories.Unknown(columns[i], row, Categories[i]);
                }
            }
            return hot;
        }
    }
}
