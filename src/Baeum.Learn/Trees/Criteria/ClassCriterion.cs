namespace Baeum.Learn;

/// <summary>Criteria of classes: both sides are described by the weight of each class.</summary>
internal abstract class ClassCriterion(TreeTargets y, double[]? weights) : SplitCriterion(weights)
{
    private readonly int[] _codes = y.Codes;

    /// <summary>The weight of each class in the node.</summary>
    protected double[] Total { get; } = new double[y.Classes];

    /// <summary>The weight of each class on the left.</summary>
    protected double[] Left { get; } = new double[y.Classes];

    /// <summary>The weight of each class on the right.</summary>
    protected double[] Right { get; } = new double[y.Classes];

    /// <inheritdoc/>
    public override double Impurity() => Impurity(Total, WeightOfNode);

    /// <inheritdoc/>
    public override (double Left, double Right) SideImpurities() => (Impurity(Left, WeightLeft), Impurity(Right, WeightRight));

    /// <inheritdoc/>
    public override void Value(Span<double> into) => Total.CopyTo(into);

    /// <summary>The impurity of samples with these weights of classes.</summary>
    protected abstract double Impurity(ReadOnlySpan<double> sums, double weight);

    protected override void Clear() => Array.Clear(Total);

    protected override void Count(int sample, double weight) => Total[_codes[sample]] += weight;

    protected override void AllRight()
    {
        Array.Clear(Left);
        Total.CopyTo(Right, 0);
    }

    protected override void AllLeft()
    {
        Array.Clear(Right);
        Total.CopyTo(Left, 0);
    }

    protected override void MoveLeft(int sample, double weight) => Left[_codes[sample]] += weight;

    protected override void MoveRight(int sample, double weight) => Left[_codes[sample]] -= weight;

    protected override void Moved()
    {
        for (int c = 0; c < Total.Length; c++)
            Right[c] = Total[c] - Left[c];
    }
}
