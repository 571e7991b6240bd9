namespace Baeum.Learn;

/// <summary>What is left of trees when their weakest branches are pruned.</summary>
internal static class TreePruning
{
    extension(Tree tree)
    {
        /// <summary>The tree without the branches whose cost is at most <paramref name="alpha"/>; 0 keeps all.</summary>
        public Tree Pruned(double alpha)
        {
            if (alpha == 0)
                return tree;
            var cost = new CostComplexity(tree);
            while (cost.PruneWeakest(alpha, out _))
            {
            }
            return tree.Kept(cost);
        }

        /// <summary>The cost at which each branch goes, ascending, and the impurity of the leaves that are left then.</summary>
        public PruningPath PruningPath()
        {
            var cost = new CostComplexity(tree);
            List<double> alphas = [0], impurities = [cost.Impurity];
            while (cost.PruneWeakest(double.MaxValue, out double alpha))
            {
                alphas.Add(alpha);
                impurities.Add(cost.Impurity);
            }
            return new([.. alphas], [.. impurities]);
        }

        private Tree Kept(CostComplexity cost)
        {
            var kept = new List<int>();
            var places = new int[tree.NodeCount];
            var waiting = new Stack<(int Node, int Depth)>([(0, 0)]);
            int depth = 0;
            while (waiting.TryPop(out var next))
            {
                places[next.Node] = kept.Count;
                kept.Add(next.Node);
                depth = Math.Max(depth, next.Depth);
                if (cost.IsLeaf(next.Node))
                    continue;
                waiting.Push((tree.ChildrenRight[next.Node], next.Depth + 1));
                waiting.Push((tree.ChildrenLeft[next.Node], next.Depth + 1));
            }
            return tree.Taken([.. kept], places, cost, depth);
        }

        private Tree Taken(int[] nodes, int[] places, CostComplexity cost, int depth)
        {
            bool hasCategories = tree.CategorySegments.Length > 0;
            int[][] categories = [.. nodes.Select(n => cost.IsLeaf(n) ? [] : tree.CategoriesOf(n).ToArray())];
            int[] segments = new int[nodes.Length + 1];
            for (int i = 0; i < nodes.Length; i++)
                segments[i + 1] = segments[i] + categories[i].Length;
            return tree with
            {
                ChildrenLeft = Array.ConvertAll(nodes, n => cost.IsLeaf(n) ? Tree.None : places[tree.ChildrenLeft[n]]),
                ChildrenRight = Array.ConvertAll(nodes, n => cost.IsLeaf(n) ? Tree.None : places[tree.ChildrenRight[n]]),
                Feature = Array.ConvertAll(nodes, n => cost.IsLeaf(n) ? Tree.Undefined : tree.Feature[n]),
                Threshold = Array.ConvertAll(nodes, n => cost.IsLeaf(n) ? Tree.Undefined : tree.Threshold[n]),
                MissingGoToLeft = Array.ConvertAll(nodes, n => !cost.IsLeaf(n) && tree.MissingGoToLeft[n]),
                CategorySegments = hasCategories ? segments : [],
                Categories = [.. categories.SelectMany(c => c)],
                Impurity = Array.ConvertAll(nodes, n => tree.Impurity[n]),
                NNodeSamples = Array.ConvertAll(nodes, n => tree.NNodeSamples[n]),
                WeightedNNodeSamples = Array.ConvertAll(nodes, n => tree.WeightedNNodeSamples[n]),
                Value = [.. nodes.SelectMany(n => tree.Value.AsSpan(n * tree.ValuesPerNode, tree.ValuesPerNode).ToArray())],
                MaxDepth = depth,
            };
        }
    }
}
