namespace Baeum.Learn;

/// <summary>LightGBM's bins: about as many samples in each, frequent values alone, and zero a bin of its own. Source: microsoft/LightGBM, src/io/bin.cpp.</summary>
internal static class GreedyBins
{
    private const int GreatestCategory = 1 << 20;
    private const double Frequent = 0.99;

    /// <summary>The bins of numbers.</summary>
    /// <param name="sorted">The values that are there, ascending.</param>
    /// <param name="hasMissing">Whether there are missing values too; they take one bin.</param>
    /// <param name="maxBin">How many bins at most.</param>
    /// <param name="minDataInBin">How many samples a bin has at least.</param>
    public static FeatureBins OfNumbers(ReadOnlySpan<float> sorted, bool hasMissing, int maxBin, int minDataInBin)
    {
        int different = Different(sorted);
        var values = new List<double>(different);
        var counts = new List<int>(different);
        foreach (float raw in sorted)
        {
            double value = Math.Abs(raw) <= LGBMTree.Zero ? 0 : raw;
            if (values.Count > 0 && values[^1] == value)
                counts[^1]++;
            else
                (values, counts).Add(value, 1);
        }
        int bins = maxBin - (hasMissing ? 1 : 0), zeroAt = values.FindIndex(v => v >= 0), firstRight = values.FindIndex(v => v > 0);
        int left = zeroAt < 0 ? values.Count : zeroAt, right = firstRight < 0 ? values.Count : firstRight;
        int leftCount = Sum(counts, 0, left), rightCount = Sum(counts, right, values.Count);
        var bounds = new List<double>();
        if (left > 0 && bins > 1)
        {
            bounds.AddRange(Greedy(values, counts, 0, left, Math.Max(1, (int)((double)leftCount / Math.Max(1, leftCount + rightCount) * (bins - 1))), leftCount, minDataInBin));
            bounds[^1] = -LGBMTree.Zero;
        }
        if (right < values.Count && bins - 1 - bounds.Count is > 0 and var rest)
        {
            bounds.Add(LGBMTree.Zero);
            bounds.AddRange(Greedy(values, counts, right, values.Count, rest, rightCount, minDataInBin));
        }
        else
        {
            bounds.Add(double.PositiveInfinity);
        }
        return new([.. bounds], [], IsCategorical: false) { Least = sorted.IsEmpty ? 0 : sorted[0], Greatest = sorted.IsEmpty ? 0 : sorted[^1] };
    }

    /// <summary>The bins of categories: the most frequent ones, as long as they hold less than 99 % of the samples or bins are left.</summary>
    public static FeatureBins OfCategories(ReadOnlySpan<float> values, int maxBin, int minDataInBin)
    {
        var counts = new Dictionary<int, int>();
        int known = 0;
        foreach (float value in values)
            if (value >= GreatestCategory)
            {
                throw new ArgumentException(FormattableString.Invariant($"A categorical feature holds the category {value}; categories must lie below {GreatestCategory}. Number them from 0."));
            }
            else if (value > -1)
            {
                counts[(int)value] = counts.GetValueOrDefault((int)value) + 1;
                known++;
            }
        var order = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).ToArray();
        var kept = new List<int>();
        int covered = 0;
        foreach (var (category, count) in order)
        {
            if (kept.Count >= maxBin - 1 || count < minDataInBin && kept.Count > 1 || covered >= Frequent * known && kept.Count >= maxBin - 1)
                break;
            kept.Add(category);
            covered += count;
        }
        return new([], [.. kept], IsCategorical: true);
    }

    private static double[] Greedy(List<double> values, List<int> counts, int start, int end, int maxBin, int total, int minDataInBin)
        => end - start <= maxBin ? EveryValue(values, counts, start, end, minDataInBin) : ByCount(values, counts, start, end, Math.Max(1, Math.Min(maxBin, total / minDataInBin)), total);

    private static double[] EveryValue(List<double> values, List<int> counts, int start, int end, int minDataInBin)
    {
        var bounds = new List<double>();
        for (int i = start, count = 0; i < end - 1; i++)
        {
            count += counts[i];
            if (count >= minDataInBin && AddMiddle(bounds, values[i], values[i + 1]))
                count = 0;
        }
        return [.. bounds, double.PositiveInfinity];
    }

    private static double[] ByCount(List<double> values, List<int> counts, int start, int end, int maxBin, int total)
    {
        double mean = (double)total / maxBin;
        int restBins = maxBin, rest = total;
        double big = mean;
        for (int i = start; i < end; i++)
            if (counts[i] >= big)
                (restBins, rest) = (restBins - 1, rest - counts[i]);
        mean = (double)rest / restBins;
        var bounds = new List<double>();
        for (int i = start, count = 0, bins = 1; i < end - 1 && bins < maxBin; i++)
        {
            bool isBig = counts[i] >= big;
            rest -= isBig ? 0 : counts[i];
            count += counts[i];
            if (!isBig && count < mean && !(counts[i + 1] >= big && count >= Math.Max(1, mean * 0.5)))
                continue;
            AddMiddle(bounds, values[i], values[i + 1]);
            (bins, count) = (bins + 1, 0);
            if (!isBig)
                mean = rest / (double)--restBins;
        }
        return [.. bounds, double.PositiveInfinity];
    }

    private static bool AddMiddle(List<double> bounds, double low, double high)
    {
        double bound = Math.BitIncrement((low + high) / 2);
        if (bounds.Count > 0 && bound <= Math.BitIncrement(bounds[^1]))
            return false;
        bounds.Add(bound);
        return true;
    }

    private static int Different(ReadOnlySpan<float> sorted)
    {
        int count = sorted.IsEmpty ? 0 : 1;
        for (int i = 1; i < sorted.Length; i++)
            count += sorted[i] == sorted[i - 1] ? 0 : 1;
        return count;
    }

    private static int Sum(List<int> counts, int start, int end)
    {
        int sum = 0;
        for (int i = start; i < end; i++)
            sum += counts[i];
        return sum;
    }

    private static void Add(this (List<double> Values, List<int> Counts) lists, double value, int count)
    {
        lists.Values.Add(value);
        lists.Counts.Add(count);
    }
}
