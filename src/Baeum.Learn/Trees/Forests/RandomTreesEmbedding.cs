using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples as the leaves that they come to in many random trees, a 1 for each: what is near in the samples is near there, and linear models can tell it apart. scikit-learn: <c>RandomTreesEmbedding</c>.</summary>
/// <remarks>
/// x: [samples, features]; y is not looked at: the trees grow on drawn numbers. NaN is a missing value; infinity is refused. Moosmann, Triggs and Jurie (2006). The same seed gives scikit-learn's columns.
/// <code>var model = new RandomTreesEmbedding { NEstimators = 10, MaxDepth = 3, Seed = 1 }.Fit(x);  model.Transform(x)</code>
/// </remarks>
public sealed record RandomTreesEmbedding : IEstimator<RandomTreesEmbedding.Model>
{
    /// <summary>How many trees.</summary>
    public int NEstimators { get; init => field = Check.Positive(value, nameof(NEstimators)); } = 100;

    /// <summary>How deep a tree may grow: a tree has up to 2^MaxDepth leaves; null for until each sample is alone.</summary>
    public int? MaxDepth { get; init => field = value is { } depth ? Check.Positive(depth, nameof(MaxDepth)) : null; } = 5;

    /// <summary>A node with fewer samples is not split: a number, 2 or more, or a share of all samples.</summary>
    public SampleShare MinSamplesSplit { get; init => field = value.AtLeast(2, nameof(MinSamplesSplit)); } = 2;

    /// <summary>No leaf gets fewer samples: a number, or a share of all samples.</summary>
    public SampleShare MinSamplesLeaf { get; init => field = value.AtLeast(1, nameof(MinSamplesLeaf)); } = 1;

    /// <summary>No leaf gets a smaller share of all weights.</summary>
    public double MinWeightFractionLeaf { get; init => field = Check.Between(value, 0, 0.5, nameof(MinWeightFractionLeaf)); }

    /// <summary>Grow the leaf that improves most first, up to so many leaves; null for no limit.</summary>
    public int? MaxLeafNodes { get; init; }

    /// <summary>A node is split only if its weighted impurity falls by this much.</summary>
    public double MinImpurityDecrease { get; init => field = Check.NonNegative(value, nameof(MinImpurityDecrease)); }

    /// <summary>Seed of the drawn numbers and of the trees.</summary>
    public int? Seed { get; init; }

    /// <summary>Grows the trees.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        const string estimator = nameof(RandomTreesEmbedding);
        int samples = (int)TreeInputs.Samples(x, estimator).Lengths[0];
        var random = Seeds.Generator(Seed);
        var drawn = new double[samples];
        for (int i = 0; i < samples; i++)
            drawn[i] = random.NextDouble();
        var growth = new ForestGrowth(estimator, Forest, "squared_error", IsRandom: true, new(x), TreeTargets.OfNumbers(drawn), TreeInputs.Weights(sampleWeight, samples, estimator));
        return new(growth.Grow([]).Trees);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private ExtraTreesRegressor Forest => new()
    {
        NEstimators = NEstimators,
        MaxFeatures = 1,
        MaxDepth = MaxDepth,
        MinSamplesSplit = MinSamplesSplit,
        MinSamplesLeaf = MinSamplesLeaf,
        MinWeightFractionLeaf = MinWeightFractionLeaf,
        MaxLeafNodes = MaxLeafNodes,
        MinImpurityDecrease = MinImpurityDecrease,
        Seed = Seed,
    };

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Trees">The trees.</param>
    public sealed record Model(Tree[] Trees) : ForestModel(Trees, "squared_error"), ITransformer
    {
        /// <summary>The trees as models of their own. scikit-learn: <c>estimators_</c>.</summary>
        public IReadOnlyList<ExtraTreeRegressor.Model> Estimators => Array.ConvertAll(Trees, t => new ExtraTreeRegressor.Model(t, Criterion));

        /// <summary>1 for the leaf that a sample comes to in each tree, else 0: the leaves of the first tree in the order of its nodes, then those of the next. Shape: [samples, features] → [samples, leaves].</summary>
        public Tensor<float> Transform(Tensor<float> x)
        {
            var leaves = Apply(x).AsReadOnlySpan();
            int[][] columns = Columns(out int width);
            var marks = Tensors.Zeros([leaves.Length / Trees.Length, width]);
            for (int i = 0; i < leaves.Length; i++)
                marks.AsSpan()[i / Trees.Length * width + columns[i % Trees.Length][leaves[i]]] = 1;
            return marks;
        }

        private protected override double[] AnswersOf(Tree tree) => tree.Value;

        private int[][] Columns(out int width)
        {
            var columns = new int[Trees.Length][];
            width = 0;
            for (int t = 0; t < columns.Length; t++)
            {
                columns[t] = new int[Trees[t].NodeCount];
                for (int node = 0; node < columns[t].Length; node++)
                    columns[t][node] = Trees[t].ChildrenLeft[node] < 0 ? width++ : -1;
            }
            return columns;
        }
    }
}
