namespace Baeum.Learn;

/// <summary>LambdaMART: pairs of samples of one group with different labels, one partner drawn for each sample, weighted by what their exchange changes of the measure (NDCG, MAP, or nothing). XGBoost 1.7, with the random numbers of one thread.</summary>
internal sealed class RankObjective(string name, ObjectiveOptions options) : BoostingObjective
{
    public override string Name => name;

    public override string DefaultMetric => "map";

    public override Dictionary<string, string> Parameters => new()
    {
        ["lambda_rank_param.fix_list_weight"] = ObjectiveOptions.Text(options.FixListWeight),
        ["lambda_rank_param.num_pairsample"] = FormattableString.Invariant($"{options.NumPairsample}"),
    };

    public override bool IsRanking => true;

    public override void Gradients(BoostingTargets targets, float[] margins, int round, float[] gradients, float[] hessians)
    {
        int[] bounds = targets.GroupBounds;
        int groups = bounds.Length - 1;
        float sum = 0;
        for (int g = 0; g < groups; g++)
            sum += targets.Weight(g);
        float normal = groups / sum;
        Array.Clear(gradients);
        Array.Clear(hessians);
        var random = new MinimalRandom((round + 1) * 1111);
        for (int g = 0; g < groups; g++)
        {
            int begin = bounds[g], count = bounds[g + 1] - begin;
            var list = new RankedList(margins.AsSpan(begin, count), targets.Labels.AsSpan(begin, count));
            var pairs = Pairs(list, targets.Weight(g) * normal, random);
            RankWeights.Apply(name, list, pairs);
            float scale = 1f / options.NumPairsample * (options.FixListWeight != 0 ? (float)options.FixListWeight / count : 1);
            foreach (var pair in pairs)
            {
                int better = begin + list.Samples[pair.Better], worse = begin + list.Samples[pair.Worse];
                float w = pair.Weight * scale, p = Logistic.Sigmoid(margins[better] - margins[worse]), gradient = p - 1, hessian = MathF.Max(p * (1 - p), 1e-16f);
                gradients[better] += gradient * w;
                gradients[worse] -= gradient * w;
                hessians[better] += 2 * w * hessian;
                hessians[worse] += 2 * w * hessian;
            }
        }
    }

    /// <summary>For each sample a partner with another label.</summary>
    private List<RankedPair> Pairs(RankedList list, float weight, MinimalRandom random)
    {
        var pairs = new List<RankedPair>();
        int[] order = list.ByLabel;
        for (int i = 0, j; i < order.Length; i = j)
        {
            j = i + 1;
            while (j < order.Length && list.Labels[order[j]] == list.Labels[order[i]])
                j++;
            int left = i, right = order.Length - j;
            if (left + right == 0)
                continue;
            for (int s = 0; s < options.NumPairsample; s++)
                for (int at = i; at < j; at++)
                {
                    int drawn = random.Below(left + right);
                    pairs.Add(drawn < left ? new(order[drawn], order[at], weight) : new(order[at], order[drawn + j - i], weight));
                }
        }
        return pairs;
    }
}

/// <summary>Two places in a ranking, the one with the better label first.</summary>
internal readonly record struct RankedPair(int Better, int Worse, float Weight);
