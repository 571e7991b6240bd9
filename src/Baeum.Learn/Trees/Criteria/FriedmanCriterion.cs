namespace Baeum.Learn;

/// <summary>Variance, with Friedman's improvement of splits: <c>left · right / (left + right) · (mean left − mean right)²</c>.</summary>
/// <remarks>Source: Friedman (2001), Greedy function approximation, formula 35.</remarks>
internal sealed class FriedmanCriterion(TreeTargets y, double[]? weights) : SquaredErrorCriterion(y, weights)
{
    /// <inheritdoc/>
    public override double Proxy()
    {
        double difference = Difference();
        return difference * difference / (WeightLeft * WeightRight);
    }

    /// <inheritdoc/>
    public override double Improvement(double parent, double left, double right)
    {
        double difference = Difference() / Outputs;
        return difference * difference / (WeightLeft * WeightRight * WeightOfNode);
    }

    private double Difference()
    {
        double left = 0, right = 0;
        for (int k = 0; k < Outputs; k++)
        {
            left += Left[k];
            right += Right[k];
        }
        return WeightRight * left - WeightLeft * right;
    }
}
