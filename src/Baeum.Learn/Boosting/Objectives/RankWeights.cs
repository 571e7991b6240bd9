namespace Baeum.Learn;

/// <summary>How much a measure of rankings changes if the two of a pair change places.</summary>
internal static class RankWeights
{
    public static void Apply(string name, RankedList list, List<RankedPair> pairs)
    {
        if (name == "rank:ndcg")
            Scale(pairs, Ndcg(list));
        else if (name == "rank:map")
            Scale(pairs, Map(list));
    }

    private static void Scale(List<RankedPair> pairs, Func<RankedPair, float> change)
    {
        for (int i = 0; i < pairs.Count; i++)
            pairs[i] = pairs[i] with { Weight = pairs[i].Weight * change(pairs[i]) };
    }

    private static Func<RankedPair, float> Ndcg(RankedList list)
    {
        double sum = 0;
        for (int i = 0; i < list.Labels.Length; i++)
            sum += list.Labels[list.ByLabel[i]] is var label && (uint)label != 0 ? Gain(label) / MathF.Log2(i + 2) : 0;
        float ideal = (float)sum;
        return ideal == 0 ? _ => 0 : pair =>
        {
            float a = 1 / MathF.Log2(pair.Better + 2f), b = 1 / MathF.Log2(pair.Worse + 2f), better = Gain(list.Labels[pair.Better]), worse = Gain(list.Labels[pair.Worse]);
            return MathF.Abs((better * a + worse * b - (worse * a + better * b)) * (1 / ideal));
        };
    }

    private static float Gain(float label) => (1 << (int)label) - 1;

    private static Func<RankedPair, float> Map(RankedList list)
    {
        int n = list.Labels.Length;
        float[] hits = new float[n], precision = new float[n], without = new float[n], with = new float[n];
        float hit = 0, a = 0, b = 0, c = 0;
        for (int i = 0; i < n; i++)
        {
            if (list.Labels[i] > 0)
            {
                hit++;
                a += hit / (i + 1);
                b += (hit - 1) / (i + 1);
                c += (hit + 1) / (i + 1);
            }
            (hits[i], precision[i], without[i], with[i]) = (hit, a, b, c);
        }
        return pair =>
        {
            int first = Math.Min(pair.Better, pair.Worse), last = Math.Max(pair.Better, pair.Worse);
            bool firstIsGood = list.Labels[first] > 0, lastIsGood = list.Labels[last] > 0;
            if (first == last || hits[^1] == 0 || firstIsGood == lastIsGood)
                return 0;
            float original = precision[last] - (first == 0 ? 0 : precision[first - 1]);
            float changed = lastIsGood ? with[last - 1] - with[first] + (hits[first] + 1) / (first + 1) : without[last - 1] - without[first] + hits[last] / (last + 1);
            return MathF.Abs((changed - original) / hits[^1]);
        };
    }
}
