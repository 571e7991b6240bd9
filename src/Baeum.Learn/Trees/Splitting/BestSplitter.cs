namespace Baeum.Learn;

/// <summary>Looks at every threshold between neighbouring values of every drawn feature; the first of the best ones wins. Works as scikit-learn's <c>BestSplitter</c> does, step by step: the reference for all that is faster.</summary>
internal sealed class BestSplitter(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, XorShift random) : OrderedSplitter(data, y, weights, settings, random)
{
    private readonly DistinctSort _distinct = new(data.Samples);
    private readonly TieSort.Memory _keys = new(data.Samples);

    /// <inheritdoc/>
    protected override void Try(int feature)
    {
        int missing = Read(feature), present = End - Start - missing;
        var values = IsCategorical(feature) ? Categories!.Sort(feature, NodeSamples[..present], NodeCodes) : Data.Columns[feature].Values;
        var codes = NodeCodes[..present];
        if (!_distinct.TrySort(codes, NodeSamples[..present], values.Length - 1))
            TieSort.Sort(codes, NodeSamples, _keys);
        bool isConstant = present == 0 || values[codes[^1]] <= values[codes[0]] + TreeSettings.Apart;
        if (isConstant && (missing == 0 || present == 0))
        {
            Draw.IsConstant();
            return;
        }
        Draw.Varies();
        if (!isConstant)
            Scan(feature, values, missing, missingLeft: false);
        if (missing > 0)
        {
            TryMissingAlone(feature, present, missing);
            if (!isConstant)
                ScanWithMissingFirst(feature, values, missing);
        }
    }

    /// <summary>Every split of the sorted samples, of which the last <paramref name="missing"/> have no value.</summary>
    private void Scan(int feature, float[] values, int missing, bool missingLeft)
    {
        int first = missingLeft ? missing : 0, present = End - Start - missing;
        var codes = NodeCodes.Slice(first, present);
        Criterion.Reset();
        for (int p = 1; p < present; p++)
        {
            if (values[codes[p]] <= values[codes[p - 1]] + TreeSettings.Apart || !AreLargeEnough(first + p, End - Start - first - p))
                continue;
            Criterion.MoveTo(Start + first + p);
            if (AreHeavyEnough && Criterion.Proxy() is var proxy && proxy > BestProxy)
            {
                bool toLeft = missing > 0 ? missingLeft : first + p > End - Start - first - p;
                BestProxy = proxy;
                Best = At(feature, Start + first + p, Thresholds.Between(values[codes[p - 1]], values[codes[p]]), toLeft);
            }
        }
    }

    /// <summary>Those with a value to the left, those without to the right.</summary>
    private void TryMissingAlone(int feature, int present, int missing)
    {
        if (!AreLargeEnough(present, missing))
            return;
        Criterion.Reset();
        Criterion.MoveTo(Start + present);
        if (AreHeavyEnough && Criterion.Proxy() is var proxy && proxy > BestProxy)
        {
            BestProxy = proxy;
            Best = At(feature, Start + present, float.MaxValue, missingToLeft: false);
        }
    }

    private void ScanWithMissingFirst(int feature, float[] values, int missing)
    {
        Rotate(NodeSamples, missing);
        Rotate(NodeCodes, missing);
        Scan(feature, values, missing, missingLeft: true);
    }

    /// <summary>Brings the last ones to the front.</summary>
    private static void Rotate(Span<int> items, int last)
    {
        items.Reverse();
        items[..last].Reverse();
        items[last..].Reverse();
    }
}
