namespace Baeum.Learn;

/// <summary>Models of LightGBM as models of XGBoost: the same trees, asked the other way round where categories decide.</summary>
public static class LGBMToXGBoost
{
    private const int Root = int.MaxValue;

    extension(LGBMBooster model)
    {
        /// <summary>The model as XGBoost's: predictions differ by the rounding of leaves to floats alone.</summary>
        /// <exception cref="NotSupportedException">XGBoost has no such objective or split; the message says which.</exception>
        public Booster ToXGBoost()
        {
            var output = model.Output;
            var (objective, baseScore) = Objective(model, output);
            double factor = output.Name is "binary" ? output.Sigmoid : 1;
            if (model.AverageOutput)
                factor /= Math.Max(1, model.NumIterations);
            var trees = model.Trees.Select((tree, i) => new Conversion(tree, i, factor).Make()).ToArray();
            var categorical = model.Trees.SelectMany(tree => Enumerable.Range(0, tree.SplitFeature.Length).Where(tree.IsCategorical).Select(node => tree.SplitFeature[node])).ToHashSet();
            bool isMulti = output.Name == "multiclass";
            if (model.NumTreePerIteration != (isMulti ? model.NumClass : 1))
                throw new NotSupportedException($"XGBoost has no objective like '{model.Objective}' with {model.NumTreePerIteration} scores a sample for {model.NumClass} classes.");
            return new(
                model.NFeaturesIn, "gbtree", trees, [.. Enumerable.Range(0, trees.Length).Select(i => i % model.NumTreePerIteration)], 1, [], [], 0,
                isMulti ? model.NumClass : 0, 1, [baseScore], false, objective,
                isMulti ? new() { ["softmax_multiclass_param.num_class"] = $"{model.NumClass}" } : new() { ["reg_loss_param.scale_pos_weight"] = "1" },
                [], model.FeatureNames, categorical.Count == 0 ? [] : [.. Enumerable.Range(0, model.NFeaturesIn).Select(f => categorical.Contains(f) ? "c" : "float")]);
        }
    }

    private static (string Name, float BaseScore) Objective(LGBMBooster model, LGBMOutput output) => output.Name switch
    {
        _ when model.AverageOutput && model.Version == "v2" && output.Name is not ("regression" or "custom") => throw new NotSupportedException("XGBoost does not average probabilities over trees, as this random forest of LightGBM 2 does."),
        _ when output.IsSqrt => throw new NotSupportedException("XGBoost cannot learn the square root of targets, as objective 'regression sqrt' does."),
        "binary" => ("binary:logistic", 0.5f),
        "multiclass" => ("multi:softprob", 0.5f),
        "cross_entropy" or "xentropy" when output.Sigmoid == 1 => ("reg:logistic", 0.5f),
        "poisson" => ("count:poisson", 1),
        "gamma" => ("reg:gamma", 1),
        "tweedie" => ("reg:tweedie", 1),
        "lambdarank" or "rank_xendcg" => ("rank:pairwise", 0),
        "multiclassova" or "cross_entropy_lambda" or "xentlambda" or "cross_entropy" or "xentropy" => throw new NotSupportedException($"XGBoost has no objective that predicts as LightGBM's '{model.Objective}'."),
        _ => ("reg:squarederror", 0),
    };

    private sealed class Conversion(LGBMTree tree, int number, double factor)
    {
        private readonly List<int> _categories = [], _segments = [0];

        public BoostedTree Make()
        {
            if (tree.Linear is not null)
                throw new NotSupportedException($"Tree {number} has linear leaves, which XGBoost does not have.");
            int count = tree.SplitFeature.Length + tree.NumLeaves;
            int[] left = new int[count], right = new int[count], parents = new int[count], split = new int[count];
            float[] conditions = new float[count], weights = new float[count], gains = new float[count], hessians = new float[count];
            bool[] defaultLeft = new bool[count], categorical = new bool[count];
            parents[0] = Root;
            // XGBoost looks for a right child next to the left one, so the nodes are numbered level by level.
            List<int> nodes = [tree.SplitFeature.Length > 0 ? 0 : ~0];
            for (int i = 0; i < count; i++)
            {
                int node = nodes[i];
                if (node < 0)
                {
                    (left[i], right[i], conditions[i]) = (-1, -1, (float)(tree.LeafValue[~node] * factor));
                    (weights[i], hessians[i]) = (conditions[i], (float)At(tree.LeafWeight, tree.LeafCount, ~node));
                    _segments.Add(_categories.Count);
                    continue;
                }
                (int first, int second, defaultLeft[i], conditions[i]) = tree.IsCategorical(node) ? Categories(node) : Numbers(node);
                (left[i], right[i]) = (nodes.Count, nodes.Count + 1);
                (parents[left[i]], parents[right[i]]) = (i, i);
                nodes.AddRange([first, second]);
                (split[i], categorical[i], gains[i]) = (tree.SplitFeature[node], tree.IsCategorical(node), (float)tree.SplitGain[node]);
                (weights[i], hessians[i]) = ((float)(At(tree.InternalValue, [], node) * factor), (float)At(tree.InternalWeight, tree.InternalCount, node));
                _segments.Add(_categories.Count);
            }
            bool hasCategories = _categories.Count > 0 || categorical.Contains(true);
            return new(left, right, parents, split, conditions, defaultLeft, weights, gains, hessians, hasCategories ? categorical : [], hasCategories ? [.. _segments] : [], [.. _categories]);
        }

        // x ≤ t is x < the next float after the greatest that is not above t.
        private (int, int, bool, float) Numbers(int node)
        {
            double threshold = tree.Threshold[node];
            bool zeroLeft = 0 <= threshold;
            if (tree.Missing(node) == LGBMTree.ZeroIsMissing && tree.GoesLeft(node) != zeroLeft)
                throw new NotSupportedException($"Tree {number} takes zeros for missing values and sends them elsewhere than its threshold does (node {node}), which XGBoost cannot.");
            return (tree.LeftChild[node], tree.RightChild[node], tree.Missing(node) == 0 ? zeroLeft : tree.GoesLeft(node), Math.Min(MathF.BitIncrement(LGBMForest.Down(threshold)), float.MaxValue));
        }

        // XGBoost sends the categories of a node right, what is missing or unknown left.
        private (int, int, bool, float) Categories(int node)
        {
            var bits = tree.Categories(node);
            for (int category = 0; category < 32 * bits.Length; category++)
                if ((bits[category >> 5] >> (category & 31) & 1) != 0)
                    _categories.Add(category);
            return (tree.RightChild[node], tree.LeftChild[node], true, 0);
        }

        private static double At(double[] values, int[] others, int i) => values.Length > 0 ? values[i] : others.Length > 0 ? others[i] : 0;
    }
}
