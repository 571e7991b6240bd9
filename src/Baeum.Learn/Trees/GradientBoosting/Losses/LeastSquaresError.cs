namespace Baeum.Learn;

/// <summary><c>(y − raw)²</c>; trees grow on <c>y − raw</c>.</summary>
internal sealed class LeastSquaresError() : GradientLoss(1)
{
    public override bool KeepsLeaves => true;

    public override double Of(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights)
    {
        var squares = new double[y.Length];
        for (int i = 0; i < squares.Length; i++)
            squares[i] = (y[i] - raw[i]) * (y[i] - raw[i]);
        return Mean(squares, weights);
    }

    public override double[] Start(ReadOnlySpan<double> y, ReadOnlySpan<double> weights)
        => [weights.IsEmpty ? NumpySum.Of(y) / y.Length : WeightedSum(y.ToArray(), weights) / NumpySum.Of(weights)];

    public override void Residuals(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights, int column, Span<double> residuals)
    {
        for (int i = 0; i < y.Length; i++)
            residuals[i] = y[i] - raw[i];
    }

    public override double Leaf(in LeafSamples leaf) => throw new InvalidOperationException("Leaves keep their means.");
}
