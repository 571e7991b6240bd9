using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Draws one threshold for every drawn feature, and takes the best of these. Works as scikit-learn's <c>RandomSplitter</c> does. Categories count as numbers of their order; missing values go to the better side.</summary>
internal sealed class RandomSplitter(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, XorShift random) : OrderedSplitter(data, y, weights, settings, random)
{
    // So many are compared one by one.
    private const int Few = 32;

    /// <inheritdoc/>
    protected override bool IsParted(in Split best, int last) => last == best.Feature && !Data.HasMissing && best.Categories is null;

    /// <inheritdoc/>
    protected override void Try(int feature)
    {
        int missing = Read(feature), present = End - Start - missing;
        var values = IsCategorical(feature) ? Categories!.Sort(feature, NodeSamples[..present], NodeCodes) : Data.Columns[feature].Values;
        var codes = NodeCodes[..present];
        var (least, greatest) = Range(codes);
        if (present == 0 || values[greatest] <= values[least] + TreeSettings.Apart)
        {
            Draw.IsConstant();
            return;
        }
        Draw.Varies();
        double threshold = Draw.Random.Between(values[least], values[greatest]);
        if (threshold == values[greatest])
            threshold = values[least];
        int position = Exchange.Part(NodeSamples[..present], codes, values, threshold);
        Rate(feature, position, missing, threshold, missingLeft: false);
        if (missing > 0)
        {
            // Those without a value come between the sides: they may belong to either.
            MoveMissing(position, missing);
            Rate(feature, position + missing, missing, threshold, missingLeft: true);
        }
    }

    private static (int Least, int Greatest) Range(ReadOnlySpan<int> codes)
    {
        if (codes.Length > Few)
            return (TensorPrimitives.Min(codes), TensorPrimitives.Max(codes));
        int least = int.MaxValue, greatest = -1;
        foreach (int code in codes)
            (least, greatest) = (Math.Min(least, code), Math.Max(greatest, code));
        return (least, greatest);
    }

    private void MoveMissing(int position, int missing)
    {
        var samples = NodeSamples[position..];
        for (int i = 0, from = samples.Length - missing; i < Math.Min(missing, from); i++)
            (samples[i], samples[^(i + 1)]) = (samples[^(i + 1)], samples[i]);
    }

    private void Rate(int feature, int left, int missing, double threshold, bool missingLeft)
    {
        int right = End - Start - left;
        if (!AreLargeEnough(left, right))
            return;
        Criterion.Reset();
        Criterion.MoveTo(Start + left);
        if (!AreHeavyEnough || Criterion.Proxy() is var proxy && proxy <= BestProxy)
            return;
        bool toLeft = missing > 0 ? missingLeft : left > right;
        BestProxy = proxy;
        Best = At(feature, Start + left, threshold, toLeft);
    }
}
