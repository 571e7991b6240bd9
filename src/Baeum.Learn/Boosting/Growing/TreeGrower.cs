using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Grows the trees of one training, one after the other.</summary>
internal abstract class TreeGrower
{
    internal const int LeastApproxRows = 1 << 22;
    private readonly GradientPair[] _pairs;
    private readonly bool[] _drawn;
    private readonly int[] _leaves;
    private readonly RowSampler? _sampler;

    protected TreeGrower(int rows, FeatureChoice choice, RowSampler? sampler)
    {
        (Choice, _sampler) = (choice, sampler);
        _pairs = new GradientPair[rows];
        _leaves = new int[rows];
        _drawn = new bool[rows];
        Array.Fill(_drawn, true);
    }

    /// <summary>The features that nodes may ask.</summary>
    protected FeatureChoice Choice { get; }

    /// <summary>What weights of leaves are multiplied by.</summary>
    public float LearningRate { get; set; }

    /// <summary>The leaf of each row in the tree grown last, also of rows that it was not grown on.</summary>
    public ReadOnlySpan<int> Leaves => _leaves;

    /// <summary>Of each row whether the tree grown last was grown on it.</summary>
    public ReadOnlySpan<bool> Drawn => _drawn;

    /// <summary>The grower of a training.</summary>
    /// <param name="x">Shape: [rows, features]; NaN is missing.</param>
    /// <param name="weights">The weight of each row in the making of bins; empty for 1.</param>
    /// <param name="settings">How trees grow.</param>
    /// <param name="random">Random numbers of the whole training; null for those of the settings' seed.</param>
    public static TreeGrower Create(Tensor<float> x, ReadOnlySpan<float> weights, BoostedTreeSettings settings, StandardRandom? random = null)
    {
        if (settings.TreeMethod == "auto")
            settings = settings with { TreeMethod = x.Lengths[0] < LeastApproxRows ? "exact" : "approx" };
        random ??= new StandardRandom((uint)settings.Seed);
        var choice = new FeatureChoice(x, settings, random);
        var sampler = RowSampler.Of(settings, random);
        float rate = settings.LearningRate;
        switch (settings.TreeMethod)
        {
            case "exact":
                return new ExactGrower(x, settings, choice, sampler) { LearningRate = rate };
            case "approx":
                // XGBoost makes this sampler of features with the method, that of hist with its first tree.
                choice.Seed();
                return new ApproxGrower(x, weights.ToArray(), settings, choice, sampler) { LearningRate = rate };
            default:
                return new HistogramGrower(BinnedMatrix.Of(x, weights.ToArray(), settings), settings, choice, sampler) { LearningRate = rate };
        }
    }

    /// <summary>Whether each of the trees that are grown for the same derivatives draws its own rows and features.</summary>
    protected virtual bool DrawsForEveryTree => true;

    /// <summary>Grows a tree for the derivatives of each row.</summary>
    /// <param name="parallel">Which of the trees it is that are grown for these derivatives; 0 for the first.</param>
    public BoostedTree Grow(ReadOnlySpan<float> gradients, ReadOnlySpan<float> hessians, int parallel = 0)
    {
        for (int row = 0; row < _pairs.Length; row++)
            _pairs[row] = new(gradients[row], hessians[row]);
        Choice.Seed();
        if (parallel == 0 && !DrawsForEveryTree)
        {
            // Features first: where they have weights, both are drawn from the same numbers.
            Choice.KeepsFeatures = false;
            Choice.StartTree();
        }
        Choice.KeepsFeatures = !DrawsForEveryTree;
        if (parallel == 0 || DrawsForEveryTree)
            _sampler?.Draw(_pairs, _drawn);
        for (int row = 0; _sampler is not null && row < _pairs.Length; row++)
            if (!_drawn[row])
                _pairs[row] = default;
        return Grow(_pairs, _leaves);
    }

    /// <summary>Grows a tree on rows that were drawn elsewhere.</summary>
    internal BoostedTree GrowOn(ReadOnlySpan<GradientPair> pairs, Span<int> leaves) => Grow(pairs, leaves);

    /// <summary>Grows a tree; the derivatives of rows that were not drawn are 0.</summary>
    protected abstract BoostedTree Grow(ReadOnlySpan<GradientPair> pairs, Span<int> leaves);
}
