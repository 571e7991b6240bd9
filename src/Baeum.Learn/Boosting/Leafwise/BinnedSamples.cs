using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples as the numbers of their bins, one column a feature. Made once, read by all trees.</summary>
internal sealed class BinnedSamples
{
    private const int SampleForBins = 200_000;

    private BinnedSamples(Tensor<float> x, FeatureBins[] bins)
    {
        (Samples, Bins) = ((int)x.Lengths[0], bins);
        Starts = new int[bins.Length + 1];
        for (int f = 0; f < bins.Length; f++)
            Starts[f + 1] = Starts[f] + bins[f].Count;
        Columns = new ushort[bins.Length][];
        Threads.For(bins.Length, new CodeBody(x, this));
    }

    /// <summary>How many samples.</summary>
    public int Samples { get; }

    /// <summary>The bins of each feature.</summary>
    public FeatureBins[] Bins { get; }

    /// <summary>The place of each feature's first bin in a histogram.</summary>
    public int[] Starts { get; }

    /// <summary>The bin of each sample, feature after feature; null for a feature that separates nothing.</summary>
    public ushort[]?[] Columns { get; }

    /// <summary>Finds the bins of each feature and puts the samples into them.</summary>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="isCategorical">Of each feature whether it holds categories.</param>
    /// <param name="maxBin">How many bins at most.</param>
    /// <param name="asScikitLearn">Bins of scikit-learn in place of LightGBM's.</param>
    public static BinnedSamples Of(Tensor<float> x, bool[] isCategorical, int maxBin, bool asScikitLearn)
    {
        x = x.IsDense ? x : x.ToDenseTensor();
        var bins = new FeatureBins[isCategorical.Length];
        Threads.For(bins.Length, new FindBody(x, isCategorical, maxBin, asScikitLearn, bins));
        return new(x, bins);
    }

    private static FeatureBins Find(Tensor<float> x, int feature, bool isCategorical, int maxBin, bool asScikitLearn)
    {
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1], step = Math.Max(1, samples / SampleForBins);
        var values = new float[(samples + step - 1) / step];
        int count = 0;
        var all = x.AsReadOnlySpan();
        for (int row = 0; row < samples; row += step)
            if (all[row * features + feature] is var value && (isCategorical || !float.IsNaN(value)))
                values[count++] = value;
        bool hasMissing = count < values.Length || HasMissing(all, feature, features);
        var known = values.AsSpan(0, count);
        if (isCategorical)
            return asScikitLearn ? PercentileBins.OfCategories(known, maxBin) : GreedyBins.OfCategories(known, maxBin);
        known.Sort();
        return asScikitLearn ? PercentileBins.OfNumbers(known, hasMissing, maxBin) : GreedyBins.OfNumbers(known, hasMissing, maxBin);
    }

    private static bool HasMissing(ReadOnlySpan<float> x, int feature, int features)
    {
        for (int i = feature; i < x.Length; i += features)
            if (float.IsNaN(x[i]))
                return true;
        return false;
    }

    private readonly struct FindBody(Tensor<float> x, bool[] isCategorical, int maxBin, bool asScikitLearn, FeatureBins[] bins) : IParallelBody
    {
        public void Run(int part) => bins[part] = Find(x, part, isCategorical[part], maxBin, asScikitLearn);
    }

    private readonly struct CodeBody(Tensor<float> x, BinnedSamples data) : IParallelBody
    {
        public void Run(int part)
        {
            var bins = data.Bins[part];
            if (!bins.IsUseful)
                return;
            var all = x.AsReadOnlySpan();
            var column = new ushort[data.Samples];
            for (int row = 0; row < column.Length; row++)
                column[row] = (ushort)bins.Of(all[row * data.Bins.Length + part]);
            data.Columns[part] = column;
        }
    }
}
