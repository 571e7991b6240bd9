using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>How much each column of a table contributed to a model that says so; the inputs of a one-hot column count together.</summary>
internal static class FeatureShares
{
    /// <summary>What headings call it.</summary>
    public const string Title = "What the model looks at";

    private const int Most = 20;

    /// <summary>The columns that contributed most, in falling order; none if the model does not say.</summary>
    /// <param name="model">The model behind the preparations.</param>
    /// <param name="recipe">Its columns.</param>
    public static (string[] Names, double[] Shares) Of(IFitted model, Recipe recipe)
    {
        if (model is not IImportances known || (OfGain(model) ?? known.FeatureImportances) is var shares && shares.Length != recipe.Width)
            return ([], []);
        // A pipeline puts numbers first and one-hot columns behind them.
        var columns = recipe.IsNative ? recipe.Features : [.. recipe.Features.Where(f => f.Categories is null), .. recipe.Features.Where(f => f.Categories is not null)];
        var sums = new List<(string Name, double Share)>();
        int first = 0;
        foreach (var column in columns)
        {
            sums.Add((column.Name, shares.AsSpan(first, column.Width).ToArray().Sum()));
            first += column.Width;
        }
        var most = sums.OrderByDescending(s => s.Share).Take(Most).ToArray();
        return (Array.ConvertAll(most, s => s.Name), Array.ConvertAll(most, s => s.Share));
    }

    // LightGBM counts splits unless it is told otherwise; what they gain says more.
    private static double[]? OfGain(IFitted model)
    {
        var booster = (model as LGBMClassifier.Model)?.Booster ?? (model as LGBMRegressor.Model)?.Booster;
        double[]? gains = booster?.FeatureImportance("gain");
        return gains is null || gains.Sum() == 0 ? null : Array.ConvertAll(gains, g => g / gains.Sum());
    }
}
