using System.Globalization;
using System.Text;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The trees of a model as text, letter for letter as XGBoost prints them.</summary>
public static class BoosterDump
{
    extension(Booster booster)
    {
        /// <summary>One text a tree. XGBoost: <c>get_dump</c>.</summary>
        /// <param name="withStats">Also the gain of splits and the second derivatives that came to each node.</param>
        /// <param name="format"><c>text</c>, <c>json</c>, or <c>dot</c> for Graphviz (XGBoost: <c>to_graphviz</c>).</param>
        public string[] GetDump(bool withStats = false, string format = "text")
        {
            Choice.Of(format, ["text", "json", "dot"], nameof(format));
            if (booster.Kind == "gblinear")
                return [LinearText.Of(booster, format)];
            return format == "dot" ? Array.ConvertAll(booster.Trees, tree => GraphvizText.Of(booster, tree)) : Array.ConvertAll(booster.Trees, tree => new TreeText(booster, tree, withStats).Of(format));
        }

        /// <summary>Writes all trees into one file. XGBoost: <c>dump_model</c>.</summary>
        /// <inheritdoc cref="GetDump"/>
        public void DumpModel(string path, bool withStats = false, string format = "text")
        {
            string[] trees = GetDump(booster, withStats, format);
            string all = format == "json" ? $"[\n{string.Join(",\n", trees)}\n]" : string.Concat(trees.Select((tree, i) => $"booster[{i}]:\n{tree}"));
            AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(all)));
        }
    }

    private sealed class TreeText(Booster booster, BoostedTree tree, bool withStats)
    {
        private readonly StringBuilder _text = new();

        public string Of(string format)
        {
            if (format == "json")
                Json(0, 0);
            else
                Text(0, 0);
            return _text.ToString();
        }

        private void Text(int node, int depth)
        {
            _text.Append('\t', depth).Append(CultureInfo.InvariantCulture, $"{node}:");
            string cover = withStats ? $",cover={CNumberText.Of(tree.SumHessian[node])}" : "";
            if (tree.LeftChildren[node] < 0)
            {
                _text.Append(CultureInfo.InvariantCulture, $"leaf={CNumberText.Of(tree.SplitConditions[node])}{cover}\n");
                return;
            }
            var (kind, yes, no) = Split(node);
            string question = kind switch
            {
                SplitKind.Indicator => Name(node),
                SplitKind.Categories => $"{Name(node)}:{{{string.Join(",", Categories(node))}}}",
                _ => $"{Name(node)}<{Threshold(node, kind)}",
            };
            string missing = kind == SplitKind.Indicator ? "" : $",missing={Missing(node)}", gain = withStats ? $",gain={CNumberText.Of(tree.LossChanges[node])}" : "";
            _text.Append(CultureInfo.InvariantCulture, $"[{question}] yes={yes},no={no}{missing}{gain}{cover}\n");
            Text(tree.LeftChildren[node], depth + 1);
            Text(tree.RightChildren[node], depth + 1);
        }

        private void Json(int node, int depth)
        {
            string indent = new(' ', 2 * depth + 2), cover = withStats ? $", \"cover\": {CNumberText.Of(tree.SumHessian[node])}" : "";
            if (tree.LeftChildren[node] < 0)
            {
                _text.Append(CultureInfo.InvariantCulture, $"{indent}{{ \"nodeid\": {node}, \"leaf\": {CNumberText.Of(tree.SplitConditions[node])} {cover}{(cover.Length > 0 ? " " : "")}}}");
                return;
            }
            var (kind, yes, no) = Split(node);
            string condition = kind switch
            {
                SplitKind.Indicator => "",
                SplitKind.Categories => $", \"split_condition\": [{string.Join(", ", Categories(node))}]",
                _ => $", \"split_condition\": {Threshold(node, kind)}",
            };
            string missing = kind == SplitKind.Indicator ? "" : $", \"missing\": {Missing(node)}", gain = withStats ? $", \"gain\": {CNumberText.Of(tree.LossChanges[node])}" : "";
            _text.Append(CultureInfo.InvariantCulture, $"{indent}{{ \"nodeid\": {node}, \"depth\": {depth}, \"split\": \"{Name(node)}\"{condition}, \"yes\": {yes}, \"no\": {no}{missing} {gain}{cover}, \"children\": [\n");
            Json(tree.LeftChildren[node], depth + 1);
            _text.Append(", \n");
            Json(tree.RightChildren[node], depth + 1);
            _text.Append(CultureInfo.InvariantCulture, $"\n{indent}]}}");
        }

        private enum SplitKind
        {
            Number, Whole, Indicator, Categories,
        }

        private (SplitKind Kind, int Yes, int No) Split(int node)
        {
            int left = tree.LeftChildren[node], right = tree.RightChildren[node];
            if (tree.Categorical.Length > 0 && tree.Categorical[node])
                return (SplitKind.Categories, right, left);
            string type = booster.FeatureTypes.Length > 0 ? booster.FeatureTypes[tree.SplitIndices[node]] : "q";
            return type == "i" ? (SplitKind.Indicator, tree.DefaultLeft[node] ? right : left, tree.DefaultLeft[node] ? left : right)
                : (type == "int" ? SplitKind.Whole : SplitKind.Number, left, right);
        }

        private string Threshold(int node, SplitKind kind)
            => kind == SplitKind.Whole ? ((long)Math.Ceiling(tree.SplitConditions[node])).ToString(CultureInfo.InvariantCulture) : CNumberText.Of(tree.SplitConditions[node]);

        private int[] Categories(int node) => tree.Categories[tree.CategorySegments[node]..tree.CategorySegments[node + 1]];

        private string Name(int node) => booster.NameOf(tree.SplitIndices[node]);

        private int Missing(int node) => tree.DefaultLeft[node] ? tree.LeftChildren[node] : tree.RightChildren[node];
    }
}
