using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>What single trees can be told.</summary>
public abstract record DecisionTreeSettings : TreeParameters
{
    /// <summary>"best": all thresholds are compared; "random": one is drawn for each feature.</summary>
    public string Splitter { get; init => field = Choice.Of(value, ["best", "random"]); } = "best";

    /// <summary>Grows and prunes.</summary>
    private protected Tree Grow(Tensor<float> x, TreeTargets y, double[]? weights, string criterion) => Grow(new TreeData(x, CategoricalFeatures), y, weights, criterion);

    /// <summary>Grows and prunes.</summary>
    private protected Tree Grow(TreeData data, TreeTargets y, double[]? weights, string criterion)
        => TreeGrowth.Grow(data, y, weights, Settings(criterion, Splitter == "random", data, weights), Seed).Pruned(CcpAlpha);
}
