using System.Globalization;
using System.Text;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Models as the JSON that LightGBM dumps them as. Source of the names: microsoft/LightGBM, <c>GBDT::DumpModel</c> and <c>Tree::ToJSON</c>.</summary>
public static class LGBMDump
{
    extension(LGBMBooster model)
    {
        /// <summary>The model as JSON with nested nodes, for other programs; <see cref="LGBMBooster.LoadModel"/> reads it again. LightGBM: <c>dump_model()</c>.</summary>
        public string DumpModel()
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, new() { MaxDepth = int.MaxValue, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                Write(json, model);
            return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        }

        /// <summary>Writes that JSON into a file, whole or not at all.</summary>
        public void DumpModel(string path)
        {
            byte[] text = Encoding.UTF8.GetBytes(model.DumpModel());
            AtomicFile.Write(path, stream => stream.Write(text));
        }
    }

    private static void Write(Utf8JsonWriter json, LGBMBooster model)
    {
        json.WriteStartObject();
        json.WriteString("name", "tree");
        json.WriteString("version", model.Version);
        json.WriteNumber("num_class", model.NumClass);
        json.WriteNumber("num_tree_per_iteration", model.NumTreePerIteration);
        json.WriteNumber("label_index", 0);
        json.WriteNumber("max_feature_idx", model.NFeaturesIn - 1);
        if (model.Objective.Length > 0)
            json.WriteString("objective", model.Objective);
        json.WriteBoolean("average_output", model.AverageOutput);
        json.WriteStartArray("feature_names");
        foreach (string name in model.FeatureNames)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("monotone_constraints");
        json.WriteEndArray();
        Infos(json, model);
        json.WriteStartArray("tree_info");
        for (int i = 0; i < model.Trees.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("tree_index", i);
            Write(json, model.Trees[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("feature_importances");
        foreach (var (name, count) in model.FeatureNames.Zip(model.FeatureImportance()).Where(f => f.Second > 0).OrderByDescending(f => f.Second))
            json.WriteNumber(name, (long)count);
        json.WriteEndObject();
        json.WritePropertyName("pandas_categorical");
        json.WriteRawValue(model.PandasCategorical);
        json.WriteEndObject();
    }

    private static void Infos(Utf8JsonWriter json, LGBMBooster model)
    {
        json.WriteStartObject("feature_infos");
        foreach (var (name, info) in model.FeatureNames.Zip(model.FeatureInfos).Where(f => f.Second != "none"))
        {
            string[] words = info.Trim('[', ']').Split(':');
            double[] values = [.. words.Where(w => double.TryParse(w, NumberStyles.Float, CultureInfo.InvariantCulture, out _)).Select(w => double.Parse(w, NumberStyles.Float, CultureInfo.InvariantCulture)).Where(double.IsFinite)];
            json.WriteStartObject(name);
            json.WriteNumber("min_value", values.DefaultIfEmpty().Min());
            json.WriteNumber("max_value", values.DefaultIfEmpty().Max());
            json.WriteStartArray("values");
            foreach (double value in info.StartsWith('[') ? [] : values)
                json.WriteNumberValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LGBMTree tree)
    {
        json.WriteNumber("num_leaves", tree.NumLeaves);
        json.WriteNumber("num_cat", Math.Max(0, tree.CatBoundaries.Length - 1));
        json.WriteNumber("shrinkage", tree.Shrinkage);
        json.WritePropertyName("tree_structure");
        // Deep trees are written without recursion: what is still open waits on a stack.
        var open = new Stack<(int Node, string? Name)>([(tree.NumLeaves == 1 ? ~0 : 0, null)]);
        const int Close = int.MinValue;
        while (open.TryPop(out var at))
        {
            if (at.Node == Close)
            {
                json.WriteEndObject();
                continue;
            }
            if (at.Name is not null)
                json.WritePropertyName(at.Name);
            json.WriteStartObject();
            if (at.Node < 0)
            {
                Leaf(json, tree, ~at.Node);
                json.WriteEndObject();
                continue;
            }
            Split(json, tree, at.Node);
            open.Push((Close, null));
            open.Push((tree.RightChild[at.Node], "right_child"));
            open.Push((tree.LeftChild[at.Node], "left_child"));
        }
    }

    private static void Split(Utf8JsonWriter json, LGBMTree tree, int node)
    {
        json.WriteNumber("split_index", node);
        json.WriteNumber("split_feature", tree.SplitFeature[node]);
        Number(json, "split_gain", tree.SplitGain[node]);
        if (tree.IsCategorical(node))
            json.WriteString("threshold", string.Join("||", Set(tree, node)));
        else
            Number(json, "threshold", tree.Threshold[node]);
        json.WriteString("decision_type", tree.IsCategorical(node) ? "==" : "<=");
        json.WriteBoolean("default_left", tree.GoesLeft(node));
        json.WriteString("missing_type", tree.Missing(node) switch { 0 => "None", LGBMTree.ZeroIsMissing => "Zero", _ => "NaN" });
        Number(json, "internal_value", At(tree.InternalValue, node));
        Number(json, "internal_weight", At(tree.InternalWeight, node));
        json.WriteNumber("internal_count", tree.InternalCount.Length > 0 ? tree.InternalCount[node] : 0);
    }

    private static void Leaf(Utf8JsonWriter json, LGBMTree tree, int leaf)
    {
        if (tree.NumLeaves > 1)
            json.WriteNumber("leaf_index", leaf);
        Number(json, "leaf_value", tree.LeafValue[leaf]);
        if (tree.NumLeaves > 1)
        {
            Number(json, "leaf_weight", At(tree.LeafWeight, leaf));
            json.WriteNumber("leaf_count", tree.LeafCount.Length > 0 ? tree.LeafCount[leaf] : 0);
        }
        if (tree.Linear is not { } linear)
            return;
        Number(json, "leaf_const", linear.Const[leaf]);
        json.WriteStartArray("leaf_features");
        for (int i = linear.Starts[leaf]; i < linear.Starts[leaf + 1]; i++)
            json.WriteNumberValue(linear.Features[i]);
        json.WriteEndArray();
        json.WriteStartArray("leaf_coeff");
        for (int i = linear.Starts[leaf]; i < linear.Starts[leaf + 1]; i++)
            json.WriteNumberValue(linear.Coefficients[i]);
        json.WriteEndArray();
    }

    /// <summary>The categories that go left at a node.</summary>
    internal static IEnumerable<int> Set(LGBMTree tree, int node)
    {
        int[] bits = tree.Categories(node).ToArray();
        return Enumerable.Range(0, 32 * bits.Length).Where(category => (bits[category >> 5] >> (category & 31) & 1) != 0);
    }

    // JSON knows no infinity; LightGBM writes 1e300 for it.
    private static void Number(Utf8JsonWriter json, string name, double value)
        => json.WriteNumber(name, double.IsNaN(value) ? 0 : Math.Clamp(value, -1e300, 1e300));

    private static double At(double[] values, int i) => values.Length > 0 ? values[i] : 0;
}
