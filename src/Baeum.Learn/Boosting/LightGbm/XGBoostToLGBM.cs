using System.Globalization;

namespace Baeum.Learn;

/// <summary>Models of XGBoost as models of LightGBM: the same trees, asked <c>x ≤ t</c> where XGBoost asks <c>x &lt; t</c>. The base score is part of the first trees.</summary>
public static class XGBoostToLGBM
{
    extension(Booster model)
    {
        /// <summary>The model as LightGBM's: predictions differ by the rounding of sums alone, which LightGBM makes in 64 bits.</summary>
        /// <exception cref="NotSupportedException">LightGBM has no such objective; the message says which.</exception>
        public LGBMBooster ToLightGBM()
        {
            if (model.Kind == "gblinear")
                throw new NotSupportedException("A gblinear model has no trees, which are all that LightGBM holds.");
            int outputs = model.NOutputs;
            if (model.NumTarget > 1)
                throw new NotSupportedException($"LightGBM has no models of several targets, as this one of {model.NumTarget}.");
            string objective = Objective(model);
            float[] start = MarginStart.Margins(model);
            var trees = new List<LGBMTree>[outputs];
            for (int k = 0; k < outputs; k++)
                trees[k] = [];
            for (int t = 0; t < model.Trees.Length; t++)
                trees[model.TreeInfo[t]].Add(new XGBoostTreeToLGBM(model.Trees[t], t, model.WeightDrop.Length > 0 ? model.WeightDrop[t] : 1).Make());
            int rounds = trees.Max(t => t.Count);
            var all = new List<LGBMTree>();
            for (int round = 0; round < Math.Max(1, rounds); round++)
                for (int k = 0; k < outputs; k++)
                {
                    var tree = round < trees[k].Count ? trees[k][round] : LGBMTree.Constant(0);
                    all.Add(round == 0 && start[k] != 0 ? Raised(tree, start[k]) : tree);
                }
            string[] names = [.. Enumerable.Range(0, model.NFeatures).Select(model.NameOf)];
            return new([.. all], Math.Max(1, model.NumClass), outputs, objective, false, names, [.. names.Select(_ => "none")]);
        }
    }

    private static LGBMTree Raised(LGBMTree tree, double by)
        => tree with { LeafValue = Array.ConvertAll(tree.LeafValue, v => v + by), InternalValue = Array.ConvertAll(tree.InternalValue, v => v + by) };

    private static string Objective(Booster model) => model.Objective switch
    {
        "binary:logistic" => "binary sigmoid:1",
        "reg:logistic" => "cross_entropy",
        "multi:softprob" or "multi:softmax" => $"multiclass num_class:{model.NumClass}",
        "count:poisson" => "poisson",
        "reg:gamma" => "gamma",
        "reg:tweedie" => $"tweedie tweedie_variance_power:{Parameter(model, "tweedie_regression_param.tweedie_variance_power", "1.5")}",
        "reg:squarederror" or "reg:linear" or "reg:squaredlogerror" => "regression",
        "reg:absoluteerror" => "regression_l1",
        "reg:pseudohubererror" => "huber",
        "reg:quantileerror" when model.NOutputs == 1 => "quantile",
        "rank:pairwise" or "rank:ndcg" or "rank:map" => "lambdarank",
        "binary:logitraw" => "",
        _ => throw new NotSupportedException($"LightGBM has no objective that predicts as XGBoost's '{model.Objective}'."),
    };

    private static string Parameter(Booster model, string name, string missing)
        => model.ObjectiveParameters.TryGetValue(name, out string? text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value.ToString("R", CultureInfo.InvariantCulture) : missing;
}
