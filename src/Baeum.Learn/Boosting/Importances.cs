namespace Baeum.Learn;

/// <summary>How much features matter to boosted trees: how often they split (<c>weight</c>), what their splits gain (<c>gain</c>, <c>total_gain</c>) and how many samples these see (<c>cover</c>, <c>total_cover</c>).</summary>
public static class Importances
{
    internal static readonly string[] Types = ["gain", "weight", "cover", "total_gain", "total_cover"];

    extension(Booster booster)
    {
        /// <summary>The importance of each feature that splits at least once, by its name (<c>f0</c> ... without names). XGBoost: <c>get_score</c>.</summary>
        /// <param name="importanceType"><c>weight</c>, <c>gain</c> (a split on average), <c>cover</c> (a split on average), <c>total_gain</c> or <c>total_cover</c>. Of linear models the weights.</param>
        public Dictionary<string, double> GetScore(string importanceType = "weight")
        {
            double?[] scores = Of(booster, importanceType);
            return Enumerable.Range(0, scores.Length).Where(f => scores[f] is not null).ToDictionary(booster.NameOf, f => scores[f]!.Value);
        }

        /// <summary>The importances of all features so that they sum to 1; 0 for those that never split.</summary>
        /// <inheritdoc cref="GetScore"/>
        public double[] FeatureImportances(string importanceType = "gain") => Importance.Shares(Array.ConvertAll(Of(booster, importanceType), s => s ?? 0));
    }

    private static double?[] Of(Booster booster, string type)
    {
        Choice.Of(type, Types, "importance_type");
        var scores = new double?[booster.NFeatures];
        if (booster.Kind == "gblinear")
        {
            int outputs = booster.NOutputs;
            for (int f = 0; f < scores.Length; f++)
                scores[f] = Enumerable.Range(0, outputs).Sum(o => (double)booster.Weights[f * outputs + o]) / outputs;
            return scores;
        }
        var (counts, sums) = (new int[scores.Length], new double[scores.Length]);
        foreach (var tree in booster.Trees)
            foreach (int node in tree.Splits())
            {
                counts[tree.SplitIndices[node]]++;
                sums[tree.SplitIndices[node]] += type is "gain" or "total_gain" ? tree.LossChanges[node] : tree.SumHessian[node];
            }
        for (int f = 0; f < scores.Length; f++)
            if (counts[f] > 0)
                scores[f] = type switch { "weight" => counts[f], "gain" or "cover" => sums[f] / counts[f], _ => sums[f] };
        return scores;
    }

    /// <summary>The nodes of a tree that split, each after its parent.</summary>
    internal static IEnumerable<int> Splits(this BoostedTree tree)
    {
        var open = new Stack<int>([0]);
        while (open.TryPop(out int node))
        {
            if (tree.LeftChildren[node] < 0)
                continue;
            yield return node;
            open.Push(tree.RightChildren[node]);
            open.Push(tree.LeftChildren[node]);
        }
    }
}
