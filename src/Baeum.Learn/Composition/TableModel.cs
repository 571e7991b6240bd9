using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A model that was fitted on a table and knows the names of its features: tables are matched by them, whatever the order of their columns.</summary>
/// <typeparam name="TModel">The fitted model.</typeparam>
/// <param name="Model">The fitted model.</param>
/// <param name="FeatureNamesIn">Names of the columns that it was fitted on. scikit-learn: <c>feature_names_in_</c>.</param>
/// <param name="Categories">Of each text column the categories that the model numbers from 0; null for a column of numbers, and where all are.</param>
public sealed record TableModel<TModel>(TModel Model, string[] FeatureNamesIn, string[]?[]? Categories = null) where TModel : class, IFitted
{
    /// <summary>The samples of a table that has these columns, in any order and among others. Text that was not there in training counts as missing. Shape: [rows, features].</summary>
    /// <exception cref="ArgumentException">A column is missing; the message names the nearest.</exception>
    public Tensor<float> Samples(DataFrame table) => Categories is null ? table[FeatureNamesIn].ToTensor() : TableColumns.Encode(table[FeatureNamesIn], FeatureNamesIn, Categories);

    /// <summary>How much each feature contributed, the most important first: columns feature and importance.</summary>
    /// <exception cref="InvalidOperationException">The model does not say.</exception>
    public DataFrame Importances()
    {
        double[] importances = Model is IImportances known ? known.FeatureImportances : throw new InvalidOperationException($"{ModelNames.Of(Model)} does not say how much each feature contributed.");
        int[] order = [.. Enumerable.Range(0, importances.Length).OrderByDescending(i => importances[i])];
        return new DataFrame(Column.Create("feature", Array.ConvertAll(order, i => FeatureNamesIn[i])), Column.Create("importance", Array.ConvertAll(order, i => importances[i])));
    }
}
