namespace Baeum.Learn;

/// <summary>Criteria of numbers that need the weighted sums of the targets on both sides.</summary>
internal abstract class SumCriterion(TreeTargets y, double[]? weights) : SplitCriterion(weights)
{
    private readonly double[] _y = y.Numbers;
    private readonly OneSum? _one = y.Outputs == 1 ? new(y.Numbers, weights) : null;

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

    protected override void CountAll(ReadOnlySpan<int> samples)
    {
        if (_one is null)
        {
            base.CountAll(samples);
            return;
        }
        (Total[0], Squares, WeightOfNode) = _one.Count(samples);
    }

    protected override void ToLeft(ReadOnlySpan<int> samples)
    {
        if (_one is null)
            base.ToLeft(samples);
        else
            (Left[0], WeightLeft) = _one.Add(Left[0], WeightLeft, samples);
    }

    protected override void ToRight(ReadOnlySpan<int> samples)
    {
        if (_one is null)
            base.ToRight(samples);
        else
            (Left[0], WeightLeft) = _one.Subtract(Left[0], WeightLeft, samples);
    }

    /// <summary>The sum of the squares of samples, of all outputs together.</summary>
    protected double SquaresOf(ReadOnlySpan<int> samples)
    {
        if (_one is not null)
            return _one.Squares(samples);
        double squares = 0;
        foreach (int sample in samples)
        {
            double weight = Weight(sample);
            for (int k = 0; k < Outputs; k++)
            {
                double number = Target(sample, k);
                squares += weight * number * number;
            }
        }
        return squares;
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
        if (_one is not null)
        {
            (Left[0], Right[0]) = (0, Total[0]);
            return;
        }
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
