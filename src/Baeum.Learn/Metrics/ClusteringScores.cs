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
        double information = table.MutualInformation();
        return information == 0 ? 0 : information / table.MeanEntropy(averageMethod);
    }

    /// <summary>The mutual information beyond what chance gives, over the most that it could be: about 0 for random groupings, 1 for equal ones (Vinh, Epps and Bailey 2009). scikit-learn: <c>adjusted_mutual_info_score</c>.</summary>
    /// <param name="labelsTrue">The true groups, [samples].</param>
    /// <param name="labelsPred">The found groups, [samples].</param>
    /// <param name="averageMethod">The mean of both entropies: "arithmetic", "geometric", "min" or "max".</param>
    public static double AdjustedMutualInfoScore(Labels labelsTrue, Labels labelsPred, string averageMethod = "arithmetic")
    {
        Choice.Of(averageMethod, Averages, nameof(averageMethod));
        var table = new Contingency(labelsTrue, labelsPred);
        if ((table.Rows.Length == 1 && table.Columns.Length == 1) || table.Samples == 0)
            return 1;
        double expected = table.ExpectedInformation(), room = table.MeanEntropy(averageMethod) - expected;
        room = room < 0 ? Math.Min(room, -FeatureColumns.MachineEpsilon) : Math.Max(room, FeatureColumns.MachineEpsilon);
        return (table.MutualInformation() - expected) / room;
    }

    /// <summary>Share of pairs of samples on which both groupings agree: together in both, or apart in both. scikit-learn: <c>rand_score</c>.</summary>
    /// <param name="labelsTrue">The true groups, [samples].</param>
    /// <param name="labelsPred">The found groups, [samples].</param>
    public static double RandScore(Labels labelsTrue, Labels labelsPred)
    {
        var (both, truth, found, all) = new Contingency(labelsTrue, labelsPred).Pairs();
        double agreeing = all + 2 * both - truth - found;
        return agreeing == all || all == 0 ? 1 : agreeing / all;
    }

    /// <summary>The geometric mean of precision and recall over pairs of samples in one group. scikit-learn: <c>fowlkes_mallows_score</c>.</summary>
    /// <param name="labelsTrue">The true groups, [samples].</param>
    /// <param name="labelsPred">The found groups, [samples].</param>
    public static double FowlkesMallowsScore(Labels labelsTrue, Labels labelsPred)
    {
        var (both, truth, found, _) = new Contingency(labelsTrue, labelsPred).Pairs();
        return both == 0 ? 0 : Math.Sqrt(both / found) * Math.Sqrt(both / truth);
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
