using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What every fitted forest can tell.</summary>
/// <param name="Trees">The trees.</param>
/// <param name="Criterion">What their splits made small.</param>
public abstract record ForestModel(Tree[] Trees, string Criterion) : IImportances
{
    private PackedForest? _packed;

    /// <inheritdoc/>
    public int NFeaturesIn => Trees[0].NFeatures;

    /// <summary>The mean of the trees' importances, sum 1; all 0 if no tree has a split.</summary>
    public double[] FeatureImportances => ForestImportances.Mean(Trees);

    /// <summary>The number of the leaf that each sample comes to in each tree. Shape: [samples, features] → [samples, trees]. scikit-learn: <c>apply</c>.</summary>
    public Tensor<int> Apply(Tensor<float> x)
    {
        TreeInputs.Samples(x, this);
        var leaves = new int[x.Lengths[0] * Trees.Length];
        Packed.Visit(x, new LeafVisitors.Keeping(leaves, Trees.Length));
        return Tensor.Create(leaves, [x.Lengths[0], Trees.Length]);
    }

    /// <summary>Which nodes each sample comes through, 1 for these, the nodes of all trees side by side; those of tree i begin at <c>NNodesPtr[i]</c>. Shape: [samples, features] → [samples, nodes]. scikit-learn: <c>decision_path</c>.</summary>
    public (Tensor<float> Indicator, int[] NNodesPtr) DecisionPath(Tensor<float> x)
    {
        TreeInputs.Samples(x, this);
        int[] starts = [0, .. Trees.Select((_, t) => Trees.Take(t + 1).Sum(tree => tree.NodeCount))];
        var marks = Tensors.Zeros([(int)x.Lengths[0], starts[^1]]);
        var values = (x.IsDense ? x : x.ToDenseTensor()).AsReadOnlySpan();
        for (int i = 0; i < x.Lengths[0]; i++)
            for (int t = 0; t < Trees.Length; t++)
                foreach (int node in Trees[t].Path(values.Slice(i * NFeaturesIn, NFeaturesIn)))
                    marks.AsSpan()[i * starts[^1] + starts[t] + node] = 1;
        return (marks, starts);
    }

    /// <summary>The sum of what the trees say. Shape: [samples · values].</summary>
    private protected double[] Sums(Tensor<float> x)
    {
        TreeInputs.Samples(x, this);
        var sums = new double[x.Lengths[0] * Trees[0].ValuesPerNode];
        Packed.Visit(x, new LeafVisitors.Adding(sums, Packed.Answers, Trees[0].ValuesPerNode));
        return sums;
    }

    /// <summary>The mean of what those trees say that did not see a sample, [samples · values].</summary>
    private protected double[] Unseen(string estimator, Tensor<float> x, bool[][] unseen)
    {
        int width = Trees[0].ValuesPerNode;
        var (sums, counts) = (new double[x.Lengths[0] * width], new int[x.Lengths[0]]);
        Packed.Visit(x, new LeafVisitors.AddingUnseen(sums, Packed.Answers, width, unseen, counts));
        if (counts.Contains(0))
            LearnWarnings.Write($"{estimator}: some samples have no out-of-bag prediction. This probably means too few trees were used to compute any reliable estimates.");
        for (int i = 0; i < sums.Length; i++)
            sums[i] /= Math.Max(1, counts[i / width]);
        return sums;
    }

    /// <summary>What the nodes of a tree say, [nodes · values].</summary>
    private protected abstract double[] AnswersOf(Tree tree);

    // A copy made by `with` may have other trees.
    private PackedForest Packed => _packed is { } packed && packed.IsOf(Trees) ? packed : _packed = new(Trees, AnswersOf, Trees[0].ValuesPerNode);
}
