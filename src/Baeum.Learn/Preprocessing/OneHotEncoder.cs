using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Turns each feature into one column a category: 1 for the category that a sample has, else 0. scikit-learn: <c>OneHotEncoder(sparse_output=False)</c>.</summary>
/// <remarks>
/// x: [samples, features] → [samples, categories of all features]. Categories are sorted; a missing value is a category of its own, the last. Tables may hold text.
/// <code>var encoder = new OneHotEncoder().Fit(yTrain);  var hot = encoder.Transform(yTest);</code>
/// </remarks>
public sealed record OneHotEncoder : IEstimator<OneHotEncoder.Model>
{
    private const string Error = "error", Ignore = "ignore";

    /// <summary>What a category that <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> did not see does: "error", or "ignore" for zeros everywhere.</summary>
    public string HandleUnknown { get; init => field = value is Error or Ignore ? value : throw Nearest.Unknown("HandleUnknown", value, [Error, Ignore]); } = Error;

    /// <summary>Finds the categories of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(Categories.Columns(Inputs.Matrix(x)));

    /// <summary>Finds the categories of each column of a table.</summary>
    public Model Fit(DataFrame table) => Fit(Categories.Columns(table));

    private Model Fit(Column[] columns) => new(Array.ConvertAll(columns, Categories.Of), HandleUnknown == Ignore);

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <param name="Categories">The categories of each feature, sorted, under the feature's name.</param>
    /// <param name="IgnoresUnknown">Whether unknown categories become zeros.</param>
    public sealed record Model(IReadOnlyList<Column> Categories, bool IgnoresUnknown) : ITransformer
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Categories.Count;

        /// <summary>Names of the new columns: feature and category, such as <c>sex_female</c>.</summary>
        public string[] FeatureNamesOut() => [.. Categories.SelectMany(c => c.Select(category => $"{c.Name}_{Learn.Categories.Text(category)}"))];

        /// <inheritdoc/>
        /// <exception cref="ArgumentException">A category is unknown.</exception>
        public Tensor<float> Transform(Tensor<float> x) => Transform(Learn.Categories.Columns(Inputs.Matrix(x, this)));

        /// <summary>The samples of a table that has the columns this was fitted on, in any order and among others.</summary>
        /// <exception cref="ArgumentException">A column is missing, or a category is unknown.</exception>
        public Tensor<float> Transform(DataFrame table) => Transform(Learn.Categories.Columns(table, Categories));

        /// <summary>From one-hot columns, or probabilities of the categories, back to a table of the most likely categories.</summary>
        public DataFrame InverseTransform(Tensor<float> hot)
        {
            int width = Categories.Sum(c => c.Count);
            if (hot.Rank != 2 || hot.Lengths[1] != width)
                throw new ArgumentException($"OneHotEncoder: expected {width} columns, one a category; received shape {hot.Shape()}.");
            int start = 0;
            return new DataFrame(Categories.Select(c => c.TakeRows(hot.Columns(start..(start += c.Count)).ArgMax(1).AsSpan())).ToArray());
        }

        private Tensor<float> Transform(Column[] columns)
        {
            int rows = columns[0].Count, width = Categories.Sum(c => c.Count), start = 0;
            var hot = Tensors.Zeros([rows, width]);
            var values = hot.AsSpan();
            for (int i = 0; i < columns.Length; start += Categories[i++].Count)
            {
                int[] codes = Learn.Categories.Encode(columns[i], Categories[i]);
                for (int row = 0; row < rows; row++)
                {
                    if (codes[row] >= 0)
                        values[row * width + start + codes[row]] = 1;
                    else if (!IgnoresUnknown)
                        throw Learn.Categories.Unknown(columns[i], row, Categories[i]);
                }
            }
            return hot;
        }
    }
}
