using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Turns the categories of each feature into numbers from 0, in sorted order; a missing value stays NaN. scikit-learn: <c>OrdinalEncoder</c>.</summary>
/// <remarks>x: [samples, features] → [samples, features]. Tables may hold text.</remarks>
public sealed record OrdinalEncoder : IEstimator<OrdinalEncoder.Model>, ITableEstimator<OrdinalEncoder.Model>
{
    /// <summary>The number of categories that <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> did not see; null for an error.</summary>
    public double? UnknownValue { get; init; }

    /// <summary>Finds the categories of each feature; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(Categories.Columns(Inputs.Matrix(x)));

    /// <summary>Finds the categories of each column of a table.</summary>
    public Model Fit(DataFrame table) => Fit(Categories.Columns(table));

    private Model Fit(Column[] columns) => new(Array.ConvertAll(columns, Categories.Of), UnknownValue);

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <param name="Categories">The categories of each feature, sorted, under the feature's name; a missing one is the last.</param>
    /// <param name="UnknownValue">The number of unknown categories; null for an error.</param>
    public sealed record Model(IReadOnlyList<Column> Categories, double? UnknownValue) : ITableTransformer
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Categories.Count;

        /// <summary>Names of the columns: those of the features.</summary>
        public string[] FeatureNamesOut() => [.. Categories.Select(c => c.Name)];

        /// <inheritdoc/>
        /// <exception cref="ArgumentException">A category is unknown.</exception>
        public Tensor<float> Transform(Tensor<float> x) => Transform(Learn.Categories.Columns(Inputs.Matrix(x, this)));

        /// <summary>The samples of a table that has the columns this was fitted on, in any order and among others.</summary>
        /// <exception cref="ArgumentException">A column is missing, or a category is unknown.</exception>
        public Tensor<float> Transform(DataFrame table) => Transform(Learn.Categories.Columns(table, Categories));

        private Tensor<float> Transform(Column[] columns)
        {
            int rows = columns[0].Count;
            var encoded = Tensors.Empty([rows, columns.Length]);
            var values = encoded.AsSpan();
            for (int i = 0; i < columns.Length; i++)
            {
                int[] codes = Learn.Categories.Encode(columns[i], Categories[i]);
                for (int row = 0; row < rows; row++)
                {
                    values[row * columns.Length + i] = codes[row] >= 0 ? columns[i].IsMissing(row) ? float.NaN : codes[row]
                        : (float)(UnknownValue ?? throw Learn.Categories.Unknown(columns[i], row, Categories[i]));
                }
            }
            return encoded;
        }
    }
}
