using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Grows the trees of one training, one after the other.</summary>
internal abstract class TreeGrower
{
    private readonly GradientPair[] _pairs;
    private readonly int[] _leaves;

    protected TreeGrower(int rows)
    {
        _pairs = new GradientPair[rows];
        _leaves = new int[rows];
    }

    /// <summary>What weights of leaves are multiplied by.</summary>
    public float LearningRate { get; set; }

    /// <summary>The leaf of each row in the tree grown last, also of rows that it was not grown on.</summary>
    public ReadOnlySpan<int> Leaves => _leaves;

    /// <summary>Whether the tree grown last was grown on a row. XGBoost takes rows without a second derivative for rows that were not drawn.</summary>
    public bool IsDrawn(int row) => _pairs[row].Hessian != 0;

    /// <summary>The grower of a training.</summary>
    /// <param name="x">Shape: [rows, features]; NaN is missing.</param>
    /// <param name="weights">The weight of each row in the making of bins; empty for 1.</param>
    public static TreeGrower Create(Tensor<float> x, ReadOnlySpan<float> weights, BoostedTreeSettings settings)
    {
        int features = (int)x.Lengths[1];
        var random = new StandardRandom((uint)settings.Seed);
        var choice = new FeatureChoice(features, settings, random);
        var matrix = BinnedMatrix.Of(x, weights.ToArray(), settings);
        return new HistogramGrower<XgbSplitSearch>(matrix, settings, new(matrix.Columns, settings), choice) { LearningRate = settings.LearningRate };
    }

    /// <summary>Grows a tree for the derivatives of each row.</summary>
    public BoostedTree Grow(ReadOnlySpan<float> gradients, ReadOnlySpan<float> hessians)
    {
        for (int row = 0; row < _pairs.Length; row++)
            _pairs[row] = new(gradients[row], hessians[row]);
        return Grow(_pairs, _leaves);
    }

    protected abstract BoostedTree Grow(ReadOnlySpan<GradientPair> pairs, Span<int> leaves);
}
