namespace Baeum.Learn;

/// <summary>A node that may still be split.</summary>
internal sealed class GrowingNode
{
    private byte[] _goesLeft = [];
    private SplitCandidate _best;

    /// <summary>Its number in the tree.</summary>
    public int Id { get; private set; }

    public int Depth { get; private set; }

    /// <summary>Where its rows begin in the partition.</summary>
    public int From { get; private set; }

    /// <summary>How many rows it has.</summary>
    public int Count { get; private set; }

    public NodeState State { get; set; }

    /// <summary>The best split found.</summary>
    public SplitCandidate Best { get => _best; set => _best = value; }

    /// <summary>The best split, without copying it.</summary>
    public ref readonly SplitCandidate Split => ref _best;

    /// <summary>Its histogram, from when it is searched until its children have theirs.</summary>
    public Histogram? Histogram { get; set; }

    /// <summary>Of each feature whether it may be asked; null if all may.</summary>
    public bool[]? Allowed { get; set; }

    public GrowingNode Start(int id, int depth, int from, int count, NodeState state)
    {
        (Id, Depth, From, Count, State) = (id, depth, from, count, state);
        (Best, Histogram, Allowed) = (default, null, null);
        return this;
    }

    /// <summary>Of each bin of the split's feature 1 if it goes left, else 0.</summary>
    public ReadOnlySpan<byte> Sides(int slots) => _goesLeft.AsSpan(0, slots);

    /// <summary>Writes down which bins go left by the best split.</summary>
    public void Decide(BinColumn column)
    {
        if (_goesLeft.Length < column.Slots)
            _goesLeft = new byte[Math.Max(256, column.Slots)];
        var goesLeft = _goesLeft.AsSpan(0, column.Slots);
        if (Best.Categories is { } categories)
        {
            goesLeft.Fill(1);
            foreach (int category in categories)
                goesLeft[category] = 0;
        }
        else
        {
            goesLeft.Clear();
            goesLeft[..(Best.Bin + 1)].Fill(1);
        }
        if (column.HasMissing)
            goesLeft[^1] = (byte)(Best.DefaultLeft ? 1 : 0);
    }
}
