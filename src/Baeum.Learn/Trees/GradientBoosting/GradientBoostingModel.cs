using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>What every model of gradient boosting can tell.</summary>
/// <param name="Trees">The trees, stage after stage; of three classes or more a stage has one for each.</param>
/// <param name="Criterion">What their splits were judged by.</param>
/// <param name="LearningRate">How much of each tree is taken.</param>
/// <param name="Start">The constant raw predictions that it begins with, one for each tree of a stage; empty if <paramref name="Init"/> says them.</param>
/// <param name="Init">The model that it begins with; null for a constant. scikit-learn: <c>init_</c>.</param>
/// <param name="TrainScore">The loss of the training samples after each stage.</param>
/// <param name="OobImprovement">By how much each stage lowered the loss of the samples that it was not grown on; empty unless Subsample was below 1.</param>
public abstract record GradientBoostingModel(Tree[] Trees, string Criterion, double LearningRate, double[] Start, IFitted? Init, double[] TrainScore, double[] OobImprovement) : IImportances
{
    private PackedForest? _packed;

    /// <inheritdoc/>
    public int NFeaturesIn => Trees[0].NFeatures;

    /// <summary>How many stages there are. scikit-learn: <c>n_estimators_</c>.</summary>
    public int NEstimators => TrainScore.Length;

    /// <summary>How much the trees' splits lower their impurity by each feature, sum 1; all 0 if no tree has a split.</summary>
    public double[] FeatureImportances => ForestImportances.Mean(Trees, normalizeEach: false);

    /// <summary>The trees as models of their own. scikit-learn: <c>estimators_</c>.</summary>
    public IReadOnlyList<DecisionTreeRegressor.Model> Estimators => Array.ConvertAll(Trees, tree => new DecisionTreeRegressor.Model(tree, Criterion));

    /// <summary>Trees of a stage.</summary>
    private protected int Columns => Trees.Length / NEstimators;

    /// <summary>The leaf of each sample in each tree. Shape: [samples · trees].</summary>
    private protected int[] Leaves(Tensor<float> x)
    {
        var leaves = new int[x.Lengths[0] * Trees.Length];
        Packed.Visit(TreeInputs.Samples(x, this), new LeafVisitors.Keeping(leaves, Trees.Length));
        return leaves;
    }

    /// <summary>What all stages together say. Shape: [samples · columns].</summary>
    internal double[] RawPredict(Tensor<float> x)
    {
        double[] raw = Begin(x);
        Packed.Visit(x, new LeafVisitors.AddingColumns(raw, Packed.Answers, Columns));
        return raw;
    }

    /// <summary>What the first stages say, one stage more each time. The array is always the same.</summary>
    private protected IEnumerable<double[]> StagedRaw(Tensor<float> x)
    {
        double[] raw = Begin(x);
        for (int t = 0; t < Trees.Length; t++)
        {
            int[] leaves = Trees[t].Leaves(x);
            for (int i = 0; i < leaves.Length; i++)
                raw[i * Columns + t % Columns] += LearningRate * Trees[t].Value[leaves[i]];
            if (t % Columns == Columns - 1)
                yield return raw;
        }
    }

    /// <summary>Raw predictions of the model that it begins with. Shape: [samples · columns].</summary>
    private protected abstract double[] RawOfInit(IFitted init, Tensor<float> x);

    private double[] Begin(Tensor<float> x)
        => TreeInputs.Samples(x, this) is var checkedX && Init is { } init ? RawOfInit(init, checkedX) : GradientFit.Repeated(Start, (int)x.Lengths[0]);

    // A copy made by `with` may have other trees.
    private PackedForest Packed => _packed is { } packed && packed.IsOf(Trees) ? packed : _packed = new(Trees, tree => Array.ConvertAll(tree.Value, v => LearningRate * v), 1);
}
