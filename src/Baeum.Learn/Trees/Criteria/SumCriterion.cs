namespace Baeum.Learn;

/// <summary>Criteria of numbers that need the weighted sums of the targets on both sides.</summary>
internal abstract class SumCriterion(TreeTargets y, double[]? weights) : SplitCriterion(weights)
{
    private readonly double[] _y = y.Numbers;

    /// <summary>Numbers a sample.</summary>
    protected int Outputs { get; } = y.Outputs;

    /// <summary>The sum of the node, of each output.</summary>
    public double[] Total { get; } = new double[y.Outputs];

    /// <summary>The sums on the left.</summary>
    protected double[] Left { get; } = new double[y.Outputs];

    /// <summary>The sums on the right.</summary>
    protected double[] Right { get; } = new double[y.Outputs];

    /// <summary>The sum of the squares of the node, of all outputs together.</summary>
    protected double Squares { get; private set; }

    /// <inheritdoc/>
    public override void Value(Span<double> into)
    {
        for (int k = 0; k < Outputs; k++)
            into[k] = Total[k] / WeightOfNode;
    }

    /// <summary>A target.</summary>
    protected double Target(int sample, int output) => _y[sample * Outputs + output];

    protected override void Clear()
    {
        Array.Clear(Total);
        Squares = 0;
    }

    protected override void Count(int sample, double weight)
    {
        for (int k = 0; k < Outputs; k++)
        {
            double number = Target(sample, k), weighted = weight * number;
            Total[k] += weighted;
            Squares += weighted * number;
        }
    }

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

    protected override void MoveLeft(int sample, double weight)
    {
        for (int k = 0; k < Outputs; k++)
            Left[k] += weight * Target(sample, k);
    }

    protected override void MoveRight(int sample, double weight)
    {
        for (int k = 0; k < Outputs; k++)
            Left[k] -= weight * Target(sample, k);
    }

    protected override void Moved()
    {
        for (int k = 0; k < Outputs; k++)
            Right[k] = Total[k] - Left[k];
    }
}
