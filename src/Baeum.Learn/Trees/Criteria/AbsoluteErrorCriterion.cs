namespace Baeum.Learn;

/// <summary>Mean distance of the targets from their weighted median.</summary>
internal sealed class AbsoluteErrorCriterion(TreeTargets y, double[]? weights) : SplitCriterion(weights)
{
    private readonly WeightedMedian[] _left = Medians(y.Outputs), _right = Medians(y.Outputs);
    private readonly double[] _medians = new double[y.Outputs];

    /// <inheritdoc/>
    public override double Impurity()
    {
        double distances = 0;
        for (int k = 0; k < _medians.Length; k++)
            distances = Distances(distances, Start, End, k, _medians[k]);
        return distances / (WeightOfNode * _medians.Length);
    }

    /// <inheritdoc/>
    public override (double Left, double Right) SideImpurities()
    {
        double left = 0, right = 0;
        for (int k = 0; k < _medians.Length; k++)
            left = Distances(left, Start, Position, k, _left[k].Value);
        for (int k = 0; k < _medians.Length; k++)
            right = Distances(right, Position, End, k, _right[k].Value);
        return (left / (WeightLeft * _medians.Length), right / (WeightRight * _medians.Length));
    }

    /// <inheritdoc/>
    public override void Value(Span<double> into) => _medians.CopyTo(into);

    protected override void Clear()
    {
        for (int k = 0; k < _medians.Length; k++)
        {
            _left[k].Clear();
            _right[k].Clear();
        }
    }

    protected override void Count(int sample, double weight)
    {
        for (int k = 0; k < _medians.Length; k++)
            _right[k].Add(Target(sample, k), weight);
    }

    protected override void Counted()
    {
        for (int k = 0; k < _medians.Length; k++)
            _medians[k] = _right[k].Value;
    }

    protected override void AllRight() => Move(_left, _right);

    protected override void AllLeft() => Move(_right, _left);

    protected override void MoveLeft(int sample, double weight) => Move(sample, weight, _right, _left);

    protected override void MoveRight(int sample, double weight) => Move(sample, weight, _left, _right);

    protected override void Moved()
    {
    }

    private static void Move(WeightedMedian[] from, WeightedMedian[] to)
    {
        for (int k = 0; k < from.Length; k++)
            while (from[k].Count > 0)
            {
                var (number, weight) = from[k].RemoveFirst();
                to[k].Add(number, weight);
            }
    }

    private static WeightedMedian[] Medians(int outputs)
    {
        var medians = new WeightedMedian[outputs];
        for (int k = 0; k < outputs; k++)
            medians[k] = new();
        return medians;
    }

    private void Move(int sample, double weight, WeightedMedian[] from, WeightedMedian[] to)
    {
        for (int k = 0; k < from.Length; k++)
        {
            from[k].Remove(Target(sample, k), weight);
            to[k].Add(Target(sample, k), weight);
        }
    }

    private double Distances(double sum, int start, int end, int output, double median)
    {
        for (int p = start; p < end; p++)
            sum += Math.Abs(Target(Samples[p], output) - median) * Weight(Samples[p]);
        return sum;
    }

    private double Target(int sample, int output) => y.Numbers[sample * _medians.Length + output];
}
