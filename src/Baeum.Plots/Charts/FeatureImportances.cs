using Baeum.Compute;

namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>The most important features as level bars, the most important on top. XGBoost: <c>plot_importance</c>.</summary>
    /// <param name="names">Of the features.</param>
    /// <param name="importances">One a feature.</param>
    /// <param name="maxNumFeatures">How many are shown at most.</param>
    public static Figure FeatureImportances(IReadOnlyList<string> names, Values importances, int maxNumFeatures = 20)
    {
        Places(names, importances, nameof(FeatureImportances));
        int[] order = [.. Enumerable.Range(0, names.Count).OrderByDescending(i => importances[i]).Take(Check.Positive(maxNumFeatures))];
        return HorizontalBar([.. order.Select(i => names[i])], Values.From(order.Select(i => importances[i])), values: true)
            .XLabel("importance").FigSize(6.4, Math.Clamp(1 + 0.28 * order.Length, 2.4, 12));
    }
}
