namespace Baeum.Learn;

/// <summary>Variance of the targets, the mean of all outputs.</summary>
internal class SquaredErrorCriterion(TreeTargets y, double[]? weights) : SumCriterion(y, weights)
{
    /// <inheritdoc/>
    public override double Impurity() => Variance(Squares, Total, WeightOfNode);

    /// <inheritdoc/>
    public override (double Left, double Right) SideImpurities()
    {
        double squares = SquaresOf(Samples.AsSpan(Start, Position - Start));
        return (Variance(squares, Left, WeightLeft), Variance(Squares - squares, Right, WeightRight));
    }

    /// <summary>Σ left² / weight + Σ right² / weight: what the variances do not share.</summary>
    public override double Proxy()
    {
        double left = 0, right = 0;
        for (int k = 0; k < Outputs; k++)
        {
            left += Left[k] * Left[k];
            right += Right[k] * Right[k];
        }
        return left / WeightLeft + right / WeightRight;
    }

    private double Variance(double squares, double[] sums, double weight)
    {
        double variance = squares / weight;
        for (int k = 0; k < Outputs; k++)
        {
            double mean = sums[k] / weight;
            variance -= mean * mean;
        }
        return variance / Outputs;
    }
}
