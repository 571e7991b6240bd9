using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    private static readonly string[] Averages = ["arithmetic", "geometric", "min", "max"];

    /// <summary>Whether pairs of samples are together in both groupings, corrected for chance: 1 for the same grouping, about 0 for random ones. scikit-learn: <c>adjusted_rand_score</c>.</summary>
    /// <param name="labelsTrue">The true groups, [samples].</param>
    /// <param name="labelsPred">The found groups, [samples].</param>
    public static double AdjustedRandScore(Labels labelsTrue, Labels labelsPred)
    {
        var table = new Contingency(labelsTrue, labelsPred);
        double both = table.Cells.Cast<double>().Sum(c => c * c), rows = table.Rows.Sum(c => c * c), columns = table.Columns.Sum(c => c * c), n = table.Samples;
        double together = both - n, onlyTrue = rows - both, onlyPred = columns - both, apart = n * n - onlyTrue - onlyPred - both;
        return onlyTrue == 0 && onlyPred == 0 ? 1
            : 2 * (together * apart - onlyTrue * onlyPred) / ((together + onlyTrue) * (onlyTrue + apart) + (together + onlyPred) * (onlyPred + apart));
    }

    /// <summary>What two groupings tell of each other, <c>Σ p(i, j) log(p(i, j) / p(i) p(j))</c>, in nats. scikit-learn: <c>mutual_info_score</c>.</summary>
    /// <param name="labelsTrue">The true groups, [samples].</param>
    /// <param name="labelsPred">The found groups, [samples].</param>
    public static double MutualInfoScore(Labels labelsTrue, Labels labelsPred) => new Contingency(labelsTrue, labelsPred).MutualInformation();

    /// <summary>The mutual information over the mean of both entropies: 0 for independent, 1 for equal groupings. scikit-learn: <c>normalized_mutual_info_score</c>.</summary>
    /// <param name="labelsTrue">The true groups, [samples].</param>
    /// <param name="labelsPred">The found groups, [samples].</param>
    /// <param name="averageMethod">The mean: "arithmetic", "geometric", "min" or "max".</param>
    public static double NormalizedMutualInfoScore(Labels labelsTrue, Labels labelsPred, string averageMethod = "arithmetic")
    {
        Choice.Of(averageMethod, Averages, nameof(averageMethod));
        var table = new Contingency(labelsTrue, labelsPred);
        if ((table.Rows.Length == 1 && table.Columns.Length == 1) || table.Samples == 0)
            return 1;
        double information = table.MutualInformation(), h = Contingency.Entropy(table.Rows), k = Contingency.Entropy(table.Columns);
        return information == 0 ? 0 : information / averageMethod switch
        {
            "geometric" => Math.Sqrt(h * k),
            "min" => Math.Min(h, k),
            "max" => Math.Max(h, k),
            _ => (h + k) / 2,
        };
    }

    /// <summary>Homogeneity: does a cluster hold one class only? Completeness: are all of a class in one cluster? And the mean of both, <c>(1 + β) h c / (β h + c)</c>. scikit-learn: <c>homogeneity_completeness_v_measure</c>.</summary>
    /// <param name="labelsTrue">The true groups, [samples].</param>
    /// <param name="labelsPred">The found groups, [samples].</param>
    /// <param name="beta">How much homogeneity counts.</param>
    public static (double Homogeneity, double Completeness, double VMeasure) HomogeneityCompletenessVMeasure(Labels labelsTrue, Labels labelsPred, double beta = 1)
    {
        var table = new Contingency(labelsTrue, labelsPred);
        if (table.Samples == 0)
            return (1, 1, 1);
        double information = table.MutualInformation(), classes = Contingency.Entropy(table.Rows), clusters = Contingency.Entropy(table.Columns);
        double homogeneity = classes > 0 ? information / classes : 1, completeness = clusters > 0 ? information / clusters : 1;
        return (homogeneity, completeness, homogeneity + completeness == 0 ? 0 : (1 + beta) * homogeneity * completeness / (beta * homogeneity + completeness));
    }

    /// <summary>Does a cluster hold one class only? scikit-learn: <c>homogeneity_score</c>.</summary>
    public static double HomogeneityScore(Labels labelsTrue, Labels labelsPred) => HomogeneityCompletenessVMeasure(labelsTrue, labelsPred).Homogeneity;

    /// <summary>Are all of a class in one cluster? scikit-learn: <c>completeness_score</c>.</summary>
    public static double CompletenessScore(Labels labelsTrue, Labels labelsPred) => HomogeneityCompletenessVMeasure(labelsTrue, labelsPred).Completeness;

    /// <summary>The mean of homogeneity and completeness. scikit-learn: <c>v_measure_score</c>.</summary>
    public static double VMeasureScore(Labels labelsTrue, Labels labelsPred, double beta = 1) => HomogeneityCompletenessVMeasure(labelsTrue, labelsPred, beta).VMeasure;
}
