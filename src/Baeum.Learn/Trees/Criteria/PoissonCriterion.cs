namespace Baeum.Learn;

/// <summary>Half the Poisson deviance: <c>Σ y · log(y / mean)</c>. Splits with a side of sum zero are out of the question.</summary>
internal sealed class PoissonCriterion(TreeTargets y, double[]? weights) : SumCriterion(y, weights)
{
    private const double Least = 10 * TreeSettings.Epsilon;
    private static readonly double Ln2 = Math.Log(2);

    /// <inheritdoc/>
    public override double Impurity() => Deviance(Start, End, Total, WeightOfNode);

    /// <inheritdoc/>
    public override (double Left, double Right) SideImpurities()
        => (Deviance(Start, Position, Left, WeightLeft), Deviance(Position, End, Right, WeightRight));

    /// <inheritdoc/>
    public override double Proxy()
    {
        double left = 0, right = 0;
        for (int k = 0; k < Outputs; k++)
        {
            if (Left[k] <= Least || Right[k] <= Least)
                return double.NegativeInfinity;
            left -= Left[k] * (Math.Log(Left[k] / WeightLeft) / Ln2);
            right -= Right[k] * (Math.Log(Right[k] / WeightRight) / Ln2);
        }
        return -left - right;
    }

    private double Deviance(int start, int end, double[] sums, double weight)
    {
        double deviance = 0;
        for (int k = 0; k < Outputs; k++)
        {
            if (sums[k] <= Least)
                return double.PositiveInfinity;
            double mean = sums[k] / weight;
            for (int p = start; p < end; p++)
            {
                double number = Target(Samples[p], k);
                deviance += Weight(Samples[p]) * (number == 0 ? 0 : number * Math.Log(number / mean));
            }
        }
        return deviance / (weight * Outputs);
    }
}
