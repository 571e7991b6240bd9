namespace Baeum.Learn;

/// <summary>How impure a node is, and how good a split of it. Sums are kept in double and updated in the order in which scikit-learn updates them, so that results agree to the last bit.</summary>
/// <remarks>A node is <c>samples[start .. end]</c>; <c>samples[start .. position]</c> go left. Source: scikit-learn 1.2's <c>_criterion</c>.</remarks>
internal abstract class SplitCriterion(double[]? weights)
{
    /// <summary>The samples in an order that growing changes.</summary>
    public int[] Samples { get; set; } = [];

    /// <summary>The weights of all samples of the tree together.</summary>
    public double WeightOfTree { get; set; }

    /// <summary>The weights of the node's samples together.</summary>
    public double WeightOfNode { get; protected set; }

    /// <summary>The weights on the left.</summary>
    public double WeightLeft { get; protected set; }

    /// <summary>The weights on the right.</summary>
    public double WeightRight { get; protected set; }

    /// <summary>Where the node's samples begin.</summary>
    protected int Start { get; private set; }

    /// <summary>Where the right side begins.</summary>
    protected int Position { get; private set; }

    /// <summary>Where the node's samples end.</summary>
    protected int End { get; private set; }

    /// <summary>Looks at a node; all its samples are on the right.</summary>
    public void Begin(int start, int end)
    {
        (Start, End, WeightOfNode) = (start, end, 0);
        Clear();
        CountAll(Samples.AsSpan(start, end - start));
        Counted();
        Reset();
    }

    /// <summary>All samples to the right.</summary>
    public void Reset()
    {
        (Position, WeightLeft, WeightRight) = (Start, 0, WeightOfNode);
        AllRight();
    }

    /// <summary>Moves samples to the left until the right side begins at <paramref name="position"/>; counted from the nearer side.</summary>
    public void MoveTo(int position)
    {
        if (position - Position <= End - position)
        {
            ToLeft(Samples.AsSpan(Position, position - Position));
        }
        else
        {
            (WeightLeft, WeightRight) = (WeightOfNode, 0);
            AllLeft();
            ToRight(Samples.AsSpan(position, End - position));
        }
        WeightRight = WeightOfNode - WeightLeft;
        Position = position;
        Moved();
    }

    /// <summary>The impurity of the node.</summary>
    public abstract double Impurity();

    /// <summary>The impurities of both sides.</summary>
    public abstract (double Left, double Right) SideImpurities();

    /// <summary>Greater for the better split of a node; cheaper than the improvement and with the same maximum.</summary>
    public virtual double Proxy()
    {
        var (left, right) = SideImpurities();
        return -WeightRight * right - WeightLeft * left;
    }

    /// <summary>How much the split lowers the impurity of the tree.</summary>
    public virtual double Improvement(double parent, double left, double right)
        => WeightOfNode / WeightOfTree * (parent - WeightRight / WeightOfNode * right - WeightLeft / WeightOfNode * left);

    /// <summary>What the node would predict.</summary>
    public abstract void Value(Span<double> into);

    /// <summary>The weight of a sample.</summary>
    protected double Weight(int sample) => weights is null ? 1 : weights[sample];

    /// <summary>Forgets the node before.</summary>
    protected abstract void Clear();

    /// <summary>Adds the samples of the node.</summary>
    protected virtual void CountAll(ReadOnlySpan<int> samples)
    {
        foreach (int sample in samples)
        {
            double weight = Weight(sample);
            Count(sample, weight);
            WeightOfNode += weight;
        }
    }

    /// <summary>Adds a sample to the node.</summary>
    protected abstract void Count(int sample, double weight);

    /// <summary>All samples of the node have been added.</summary>
    protected virtual void Counted()
    {
    }

    /// <summary>Puts all to the right.</summary>
    protected abstract void AllRight();

    /// <summary>Puts all to the left.</summary>
    protected abstract void AllLeft();

    /// <summary>Moves one sample.</summary>
    protected abstract void MoveLeft(int sample, double weight);

    /// <summary>Moves one sample back.</summary>
    protected abstract void MoveRight(int sample, double weight);

    /// <summary>All samples have been moved.</summary>
    protected abstract void Moved();

    /// <summary>Moves samples, first to last.</summary>
    protected virtual void ToLeft(ReadOnlySpan<int> samples)
    {
        foreach (int sample in samples)
        {
            double weight = Weight(sample);
            MoveLeft(sample, weight);
            WeightLeft += weight;
        }
    }

    /// <summary>Moves samples back, last to first.</summary>
    protected virtual void ToRight(ReadOnlySpan<int> samples)
    {
        for (int i = samples.Length - 1; i >= 0; i--)
        {
            double weight = Weight(samples[i]);
            MoveRight(samples[i], weight);
            WeightLeft -= weight;
        }
    }
}
