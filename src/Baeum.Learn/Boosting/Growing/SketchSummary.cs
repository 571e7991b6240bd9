namespace Baeum.Learn;

/// <summary>Values of a column with bounds of their weighted ranks, ascending. XGBoost: <c>WQSummary</c>; all ranks are floats as there, since the picked values hang on their rounding.</summary>
/// <remarks>Source: Greenwald and Khanna (2001), with weights as in the appendix of Chen and Guestrin (2016).</remarks>
internal sealed class SketchSummary
{
    private SketchEntry[] _entries = [];

    public int Size { get; private set; }

    public ReadOnlySpan<SketchEntry> Entries => _entries.AsSpan(0, Size);

    public void Clear() => Size = 0;

    public void Add(SketchEntry entry)
    {
        Reserve(Size + 1);
        _entries[Size++] = entry;
    }

    public void CopyFrom(SketchSummary other)
    {
        Reserve(other.Size);
        other.Entries.CopyTo(_entries);
        Size = other.Size;
    }

    /// <summary>At most <paramref name="size"/> entries of another summary, at equal distances of rank.</summary>
    public void Prune(SketchSummary other, int size)
    {
        if (other.Size <= size)
        {
            CopyFrom(other);
            return;
        }
        var from = other.Entries;
        float begin = from[0].GreatestRank, range = from[^1].LeastRank - begin;
        int n = size - 1, last = 0;
        Clear();
        Add(from[0]);
        for (int k = 1, i = 1; k < n; k++)
        {
            float twice = 2 * (k * range / n + begin);
            while (i < from.Length - 1 && twice >= from[i + 1].GreatestRank + from[i + 1].LeastRank)
                i++;
            if (i == from.Length - 1)
                break;
            int pick = twice < from[i].NextRank + from[i + 1].PreviousRank ? i : i + 1;
            if (pick != last)
                Add(from[last = pick]);
        }
        if (last != from.Length - 1)
            Add(from[^1]);
    }

    /// <summary>Both summaries as one.</summary>
    public void Merge(SketchSummary first, SketchSummary second)
    {
        if (first.Size == 0 || second.Size == 0)
        {
            CopyFrom(first.Size == 0 ? second : first);
            return;
        }
        Clear();
        Reserve(first.Size + second.Size);
        ReadOnlySpan<SketchEntry> a = first.Entries, b = second.Entries;
        float rankA = 0, rankB = 0;
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i].Value == b[j].Value)
            {
                Add(new(a[i].LeastRank + b[j].LeastRank, a[i].GreatestRank + b[j].GreatestRank, a[i].Weight + b[j].Weight, a[i].Value));
                (rankA, rankB) = (a[i++].NextRank, b[j++].NextRank);
            }
            else if (a[i].Value < b[j].Value)
            {
                Add(a[i] with { LeastRank = a[i].LeastRank + rankB, GreatestRank = a[i].GreatestRank + b[j].PreviousRank });
                rankA = a[i++].NextRank;
            }
            else
            {
                Add(b[j] with { LeastRank = b[j].LeastRank + rankA, GreatestRank = b[j].GreatestRank + a[i].PreviousRank });
                rankB = b[j++].NextRank;
            }
        }
        for (; i < a.Length; i++)
            Add(a[i] with { LeastRank = a[i].LeastRank + rankB, GreatestRank = a[i].GreatestRank + b[^1].GreatestRank });
        for (; j < b.Length; j++)
            Add(b[j] with { LeastRank = b[j].LeastRank + rankA, GreatestRank = b[j].GreatestRank + a[^1].GreatestRank });
        Mend();
    }

    /// <summary>Rounding may have put ranks out of order.</summary>
    private void Mend()
    {
        float least = 0, greatest = 0;
        for (int i = 0; i < Size; i++)
        {
            var entry = _entries[i];
            if (entry.LeastRank < least)
                entry = entry with { LeastRank = least };
            else
                least = entry.LeastRank;
            if (entry.GreatestRank < greatest)
                entry = entry with { GreatestRank = greatest };
            if (entry.GreatestRank < entry.NextRank)
                entry = entry with { GreatestRank = entry.NextRank };
            greatest = entry.GreatestRank;
            _entries[i] = entry;
        }
    }

    private void Reserve(int size)
    {
        if (size > _entries.Length)
            Array.Resize(ref _entries, Math.Max(size, 2 * _entries.Length));
    }
}
