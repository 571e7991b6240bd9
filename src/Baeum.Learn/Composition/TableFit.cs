using System.Globalization;
using System.Text.RegularExpressions;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Fits any estimator on a table, and keeps the names of its columns.</summary>
public static partial class TableFit
{
    extension<TModel>(IEstimator<TModel> estimator) where TModel : class, IFitted
    {
        /// <summary>Learns from the columns of a table.</summary>
        /// <param name="table">Columns of numbers; for trees and boosted trees also of text, which they split by as categories.</param>
        /// <param name="y">One target a row; null where nothing is to be predicted.</param>
        /// <exception cref="ArgumentException">The estimator refuses the data; the message names the column.</exception>
        public TableModel<TModel> FitTable(DataFrame table, Labels? y = null)
        {
            string[] names = [.. table.Columns];
            string[]?[]? categories = estimator.TakesCategories && names.Any(name => table[name].IsText) ? TableColumns.Categories(table) : null;
            try
            {
                return categories is null ? new(estimator.Fit(table.ToTensor(), y), names)
                    : new(estimator.WithCategories(Array.ConvertAll(categories, c => c is not null)).Fit(TableColumns.Encode(table, names, categories), y), names, categories);
            }
            catch (ArgumentException e) when (ColumnNumber().IsMatch(e.Message))
            {
                throw new ArgumentException(ColumnNumber().Replace(e.Message, m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) is var i && i < names.Length ? $"column {i} ('{names[i]}')" : m.Value), e);
            }
        }

        /// <summary>Learns one column of a table from all others.</summary>
        /// <param name="table">Columns as for the other, and the target.</param>
        /// <param name="target">Name of the column to predict.</param>
        public TableModel<TModel> FitTable(DataFrame table, string target) => estimator.FitTable(table.Drop(target), (Labels)table[target]);
    }

    [GeneratedRegex(@"column (\d+)")]
    private static partial Regex ColumnNumber();
}
