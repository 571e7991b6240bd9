namespace Baeum.Learn;

/// <summary>A leaf with its best split, if it has one.</summary>
internal readonly record struct DivisibleLeaf(int Number, int Start, int End, int Depth, bool IsDivisible, Split Split)
{
    /// <summary>What dividing it would bring.</summary>
    public double Improvement => IsDivisible ? Split.Improvement : 0;
}

/// <summary>Gives out the leaf with the greatest improvement; among equal ones that which C++'s <c>push_heap</c> and <c>pop_heap</c> give out, as in scikit-learn.</summary>
internal sealed class SplitHeap
{
    private readonly List<DivisibleLeaf> _leaves = [];

    /// <summary>Adds a leaf.</summary>
    public void Push(DivisibleLeaf leaf)
    {
        _leaves.Add(leaf);
        Rise(_leaves.Count - 1, leaf);
    }

    /// <summary>Takes the best leaf.</summary>
    public bool TryPop(out DivisibleLeaf best)
    {
        if (_leaves.Count == 0)
        {
            best = default;
            return false;
        }
        best = _leaves[0];
        var moved = _leaves[^1];
        _leaves.RemoveAt(_leaves.Count - 1);
        if (_leaves.Count > 0)
            Fill(moved);
        return true;
    }

    // The hole at the top sinks to the bottom along the better children; then the moved leaf rises from there.
    private void Fill(DivisibleLeaf moved)
    {
        int hole = 0, count = _leaves.Count, child = 0;
        while (child < (count - 1) / 2)
        {
            child = 2 * (child + 1);
            if (_leaves[child].Improvement < _leaves[child - 1].Improvement)
                child--;
            _leaves[hole] = _leaves[child];
            hole = child;
        }
        if (count % 2 == 0 && child == (count - 2) / 2)
        {
            child = 2 * (child + 1);
            _leaves[hole] = _leaves[child - 1];
            hole = child - 1;
        }
        Rise(hole, moved);
    }

    private void Rise(int hole, DivisibleLeaf leaf)
    {
        for (int parent = (hole - 1) / 2; hole > 0 && _leaves[parent].Improvement < leaf.Improvement; parent = (hole - 1) / 2)
        {
            _leaves[hole] = _leaves[parent];
            hole = parent;
        }
        _leaves[hole] = leaf;
    }
}
