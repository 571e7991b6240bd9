using System.Globalization;

namespace Baeum.Learn;

/// <summary>A model as the plain objects of XGBoost 1.7's files.</summary>
internal static class BoosterDocument
{
    private const int DeletedNode = int.MaxValue;

    public static Dictionary<string, object?> Of(Booster booster) => new()
    {
        ["learner"] = new Dictionary<string, object?>
        {
            ["attributes"] = Texts(booster.Attributes),
            ["feature_names"] = booster.FeatureNames.ToArray<object?>(),
            ["feature_types"] = booster.FeatureTypes.ToArray<object?>(),
            ["gradient_booster"] = Gradient(booster),
            ["learner_model_param"] = new Dictionary<string, object?>
            {
                ["base_score"] = booster.BaseScore.Length == 1 ? ModelJsonWriter.Text(booster.BaseScore[0]) : $"[{string.Join(",", booster.BaseScore.Select(ModelJsonWriter.Text))}]",
                ["boost_from_average"] = booster.BoostFromAverage ? "1" : "0",
                ["num_class"] = Text(booster.NumClass),
                ["num_feature"] = Text(booster.NFeatures),
                ["num_target"] = Text(booster.NumTarget),
            },
            ["objective"] = Objective(booster),
        },
        ["version"] = new object?[] { 1, 7, 4 },
    };

    private static Dictionary<string, object?> Gradient(Booster booster) => booster.Kind switch
    {
        "gblinear" => new()
        {
            ["model"] = new Dictionary<string, object?> { ["boosted_rounds"] = booster.BoostedRounds, ["weights"] = booster.Weights },
            ["name"] = booster.Kind,
        },
        "dart" => new()
        {
            ["gbtree"] = new Dictionary<string, object?> { ["model"] = Model(booster), ["name"] = "gbtree" },
            ["name"] = booster.Kind,
            ["weight_drop"] = booster.WeightDrop.Select(w => (object?)w).ToArray(),
        },
        _ => new() { ["model"] = Model(booster), ["name"] = booster.Kind },
    };

    private static Dictionary<string, object?> Model(Booster booster) => new()
    {
        ["gbtree_model_param"] = new Dictionary<string, object?>
        {
            ["num_parallel_tree"] = Text(booster.NumParallelTree),
            ["num_trees"] = Text(booster.Trees.Length),
            ["size_leaf_vector"] = "0",
        },
        ["tree_info"] = booster.TreeInfo.Select(c => (object?)c).ToArray(),
        ["trees"] = booster.Trees.Select((tree, i) => (object?)Tree(tree, i, booster.NFeatures)).ToArray(),
    };

    private static Dictionary<string, object?> Tree(BoostedTree tree, int id, int features)
    {
        bool hasCategories = tree.Categorical.Length > 0;
        int[] nodes = hasCategories ? [.. Enumerable.Range(0, tree.NodeCount).Where(i => tree.Categorical[i])] : [];
        return new()
        {
            ["base_weights"] = tree.BaseWeights,
            ["categories"] = tree.Categories,
            ["categories_nodes"] = nodes,
            ["categories_segments"] = Array.ConvertAll(nodes, i => (long)tree.CategorySegments[i]),
            ["categories_sizes"] = Array.ConvertAll(nodes, i => (long)(tree.CategorySegments[i + 1] - tree.CategorySegments[i])),
            ["default_left"] = Array.ConvertAll(tree.DefaultLeft, left => (byte)(left ? 1 : 0)),
            ["id"] = id,
            ["left_children"] = tree.LeftChildren,
            ["loss_changes"] = tree.LossChanges,
            ["parents"] = tree.Parents,
            ["right_children"] = tree.RightChildren,
            ["split_conditions"] = tree.SplitConditions,
            ["split_indices"] = tree.SplitIndices,
            ["split_type"] = hasCategories ? Array.ConvertAll(tree.Categorical, c => (byte)(c ? 1 : 0)) : new byte[tree.NodeCount],
            ["sum_hessian"] = tree.SumHessian,
            ["tree_param"] = new Dictionary<string, object?>
            {
                ["num_deleted"] = Text(tree.SplitIndices.Count(i => i == DeletedNode)),
                ["num_feature"] = Text(features),
                ["num_nodes"] = Text(tree.NodeCount),
                ["size_leaf_vector"] = "0",
            },
        };
    }

    private static Dictionary<string, object?> Objective(Booster booster)
    {
        var result = new Dictionary<string, object?> { ["name"] = booster.Objective };
        foreach (var group in booster.ObjectiveParameters.GroupBy(p => p.Key.Split('.')[0]))
            result[group.Key] = group.ToDictionary(p => p.Key[(group.Key.Length + 1)..], p => (object?)p.Value);
        return result;
    }

    private static Dictionary<string, object?> Texts(Dictionary<string, string> texts) => texts.ToDictionary(t => t.Key, t => (object?)t.Value);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
