namespace Baeum.Learn;

/// <summary>Gini impurity: <c>1 − Σ p²</c> over the shares p of the classes.</summary>
internal sealed class GiniCriterion(TreeTargets y, double[]? weights) : ClassCriterion(y, weights)
{
    /// <summary>The impurity of samples with these weights of classes.</summary>
    public static double Of(ReadOnlySpan<double> sums, double weight)
    {
        double squares = 0;
        foreach (double sum in sums)
            squares += sum * sum;
        return 1 - squares / (weight * weight);
    }

    protected override double Impurity(ReadOnlySpan<double> sums, double weight) => Of(sums, weight);
}
