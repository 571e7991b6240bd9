namespace Baeum.Learn.Tests;

public class XgbSplitSearchTests
{
    [Theory]
    [InlineData(0, 0, 1, 0, 1)]
    [InlineData(0, 0.2, 1, 0.3, 2)]
    [InlineData(20, 0.5, 0, 0, 0)]
    [InlineData(20, 0, 3, 0.7, 0.1)]
    public void Eight_bins_at_once_find_the_split_that_one_after_the_other_finds(int levels, double missing, float minChildWeight, float alpha, float lambda)
    {
        for (uint seed = 1; seed < 30; seed++)
        {
            const int Features = 3;
            int rows = (int)(10 * seed);
            var x = GrowthData.X(rows, Features, levels, missing, seed);
            var pairs = GrowthData.Pairs(GrowthData.Derivatives(x, seed));
            var settings = new BoostedTreeSettings { MinChildWeight = minChildWeight, RegAlpha = alpha, RegLambda = lambda, MaxBin = 50 };
            var columns = BinnedMatrix.Of(x, default, settings).Columns;
            var search = new XgbSplitSearch(columns, settings);
            GradientSums total = default;
            foreach (var pair in pairs)
                total += new GradientSums(pair.Gradient, pair.Hessian);
            var root = search.Root(total, rows);
            SplitCandidate best = default;
            var expected = (Gain: 0f, Feature: 0, Condition: 0f, DefaultLeft: false);
            for (int f = 0; f < Features; f++)
            {
                double[] histogram = Histogram(columns[f], pairs);
                search.Search(root, f, histogram, ref best);
                Naive(search, root, f, columns[f], histogram, ref expected);
            }
            Assert.Equal(expected, ((float)best.Gain, best.Feature, best.Condition, best.DefaultLeft));
        }
    }

    private static double[] Histogram(BinColumn column, GradientPair[] pairs)
    {
        double[] sums = new double[2 * column.Slots];
        for (int row = 0; row < pairs.Length; row++)
        {
            sums[2 * column[row]] += pairs[row].Gradient;
            sums[2 * column[row] + 1] += pairs[row].Hessian;
        }
        return sums;
    }

    private static void Naive(XgbSplitSearch search, NodeState node, int feature, BinColumn column, double[] histogram, ref (float Gain, int Feature, float Condition, bool DefaultLeft) best)
    {
        var cuts = (BinCuts)column.Bins;
        int bins = cuts.Count;
        GradientSums left = default, right = default;
        for (int bin = 0; bin < bins; bin++)
        {
            left += new GradientSums(histogram[2 * bin], histogram[2 * bin + 1]);
            Try(search, node, feature, left, node.Sums - left, cuts.Values[bin], false, ref best);
        }
        for (int bin = bins - 1; bin >= 0 && left != node.Sums; bin--)
        {
            right += new GradientSums(histogram[2 * bin], histogram[2 * bin + 1]);
            Try(search, node, feature, node.Sums - right, right, bin == 0 ? cuts.Least : cuts.Values[bin - 1], true, ref best);
        }
    }

    private static void Try(XgbSplitSearch search, NodeState node, int feature, GradientSums left, GradientSums right, float condition, bool defaultLeft, ref (float Gain, int Feature, float Condition, bool DefaultLeft) best)
    {
        if (!search.IsAllowed(left, right))
            return;
        float gain = search.GainOf(node, feature, left, right);
        if (gain > best.Gain)
            best = (gain, feature, condition, defaultLeft);
    }
}
