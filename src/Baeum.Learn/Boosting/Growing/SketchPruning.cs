namespace Baeum.Learn;

/// <summary>The pruning of summaries that keeps every value of great weight. XGBoost: <c>WXQSummary</c>.</summary>
internal static class SketchPruning
{
    extension(SketchSummary summary)
    {
        /// <summary>At most <paramref name="size"/> entries of another summary: those of great weight, and others at equal distances of the rank that is left.</summary>
        public void PruneKeepingLarge(SketchSummary other, int size)
        {
            if (other.Size <= size)
            {
                summary.CopyFrom(other);
                return;
            }
            var from = other.Entries;
            int n = size - 2;
            float begin = from[0].GreatestRank, range = from[^1].LeastRank - begin;
            summary.Clear();
            summary.Add(from[0]);
            if (range == 0 || size <= 2)
            {
                summary.Add(from[^1]);
                return;
            }
            float chunk = 2 * Math.Max(range, 1e-3f) / n;
            var (large, rest) = Large(from, chunk);
            n -= large;
            for (int end = 1, before = 0, k = 1, last = 0; end < from.Length; end++)
            {
                if (end != from.Length - 1 && !IsLarge(from[end], chunk))
                    continue;
                if (before != end - 1)
                    AddBetween(summary, from, before, end, rest, n, begin, ref k, ref last);
                if (last != end)
                    summary.Add(from[last = end]);
                before = end;
                begin += from[before].NextRank - from[before].PreviousRank;
            }
        }
    }

    private static bool IsLarge(SketchEntry entry, float chunk) => entry.NextRank > entry.PreviousRank + chunk;

    /// <summary>How many entries are large, and the rank that the others share.</summary>
    private static (int Count, float Others) Large(ReadOnlySpan<SketchEntry> from, float chunk)
    {
        int count = 0, before = 0;
        float rest = 0;
        for (int i = 1; i < from.Length - 1; i++)
        {
            if (!IsLarge(from[i], chunk))
                continue;
            if (before != i - 1)
                rest += from[i].PreviousRank - from[before].NextRank;
            before = i;
            count++;
        }
        if (before != from.Length - 2)
            rest += from[^1].PreviousRank - from[before].NextRank;
        return (count, rest);
    }

    private static void AddBetween(SketchSummary summary, ReadOnlySpan<SketchEntry> from, int before, int end, float rest, int n, float begin, ref int k, ref int last)
    {
        int i = before;
        float most = from[end].PreviousRank * 2;
        for (; k < n; k++)
        {
            float twice = 2 * (k * rest / n + begin);
            if (twice >= most)
                break;
            while (i < end && twice >= from[i + 1].GreatestRank + from[i + 1].LeastRank)
                i++;
            if (i == end)
                break;
            int pick = twice < from[i].NextRank + from[i + 1].PreviousRank ? i : i + 1;
            if (pick != last)
                summary.Add(from[last = pick]);
        }
    }
}
