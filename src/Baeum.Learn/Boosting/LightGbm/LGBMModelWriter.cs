using System.Globalization;
using System.Text;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Writes LightGBM's text files, version v4. Numbers have the digits that give them back to the bit.</summary>
internal static class LGBMModelWriter
{
    public static void Write(string path, LGBMBooster model)
    {
        string text = Text(model);
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    public static string Text(LGBMBooster model)
    {
        string[] trees = [.. model.Trees.Select((tree, i) => $"Tree={i}\n{Text(tree)}\n")];
        var text = new StringBuilder()
            .Append($"tree\nversion=v4\nnum_class={model.NumClass}\nnum_tree_per_iteration={model.NumTreePerIteration}\nlabel_index=0\nmax_feature_idx={model.FeatureNames.Length - 1}\n");
        if (model.Objective.Length > 0)
            text.Append($"objective={model.Objective}\n");
        if (model.AverageOutput)
            text.Append("average_output\n");
        text.Append($"feature_names={string.Join(' ', model.FeatureNames.Select(Name))}\n")
            .Append($"feature_infos={string.Join(' ', model.FeatureInfos.Length > 0 ? model.FeatureInfos : Enumerable.Repeat("none", model.FeatureNames.Length))}\n")
            .Append($"tree_sizes={string.Join(' ', trees.Select(Encoding.UTF8.GetByteCount))}\n\n")
            .AppendJoin("", trees)
            .Append("end of trees\n\nfeature_importances:\n");
        foreach (var (name, count) in model.FeatureNames.Zip(model.FeatureImportance()).Where(f => f.Second > 0).OrderByDescending(f => f.Second))
            text.Append(CultureInfo.InvariantCulture, $"{Name(name)}={count}\n");
        text.Append("\nparameters:\n");
        foreach (string line in model.Parameters ?? [])
            text.Append(line).Append('\n');
        return text.Append("\nend of parameters\n\n").Append($"pandas_categorical:{OneLine(model.PandasCategorical)}\n").ToString();
    }

    private static string Text(LGBMTree tree)
    {
        var text = new StringBuilder()
            .Append($"num_leaves={tree.NumLeaves}\nnum_cat={Math.Max(0, tree.CatBoundaries.Length - 1)}\n")
            .Append($"split_feature={Join(tree.SplitFeature)}\nsplit_gain={Join(tree.SplitGain)}\nthreshold={Join(tree.Threshold)}\ndecision_type={Join(tree.DecisionType)}\n")
            .Append($"left_child={Join(tree.LeftChild)}\nright_child={Join(tree.RightChild)}\nleaf_value={Join(tree.LeafValue)}\nleaf_weight={Join(tree.LeafWeight)}\nleaf_count={Join(tree.LeafCount)}\n")
            .Append($"internal_value={Join(tree.InternalValue)}\ninternal_weight={Join(tree.InternalWeight)}\ninternal_count={Join(tree.InternalCount)}\n");
        if (tree.CatBoundaries.Length > 0)
            text.Append($"cat_boundaries={Join(tree.CatBoundaries)}\ncat_threshold={string.Join(' ', tree.CatThreshold.Select(bits => ((uint)bits).ToString(CultureInfo.InvariantCulture)))}\n");
        text.Append($"is_linear={(tree.Linear is null ? 0 : 1)}\n");
        if (tree.Linear is { } linear)
            text.Append($"leaf_const={Join(linear.Const)}\nnum_features={Join([.. linear.Starts.Skip(1).Zip(linear.Starts, (end, start) => end - start)])}\n")
                .Append($"leaf_features={Join(linear.Features)} \nleaf_coeff={Join(linear.Coefficients)} \n");
        return text.Append($"shrinkage={Join([tree.Shrinkage])}\n\n").ToString();
    }

    // The file's last line holds it all; JSON has no line breaks within its texts.
    private static string OneLine(string json) => json.ReplaceLineEndings("");

    // A space would begin the next name.
    private static string Name(string name) => string.Concat(name.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? '_' : c)) is { Length: > 0 } text ? text : "_";

    private static string Join(int[] values) => string.Join(' ', values.Select(v => v.ToString(CultureInfo.InvariantCulture)));

    private static string Join(double[] values)
        => string.Join(' ', values.Select(v => double.IsNaN(v) ? "nan" : double.IsInfinity(v) ? v > 0 ? "1e+308" : "-1e+308" : v.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant()));
}
