using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>The scores of some samples while trees are added. Shape: [samples · outputs].</summary>
internal sealed class LeafwiseScores(Tensor<float> x, int outputs)
{
    private readonly double[] _added = new double[x.Lengths[0]];

    public Tensor<float> X { get; } = x;

    public double[] Values { get; } = new double[x.Lengths[0] * outputs];

    /// <summary>Adds a number to all scores of an output.</summary>
    public void Add(double value, int output)
    {
        for (int at = output; at < Values.Length; at += outputs)
            Values[at] += value;
    }

    /// <summary>Adds what a tree gives, times a factor.</summary>
    public void Add(LGBMTree tree, int output, double factor = 1)
    {
        Array.Clear(_added);
        new LGBMForest([tree]).Add(X, (int)X.Lengths[1], ..1, 1, _added);
        for (int i = 0; i < _added.Length; i++)
            Values[i * outputs + output] += factor * _added[i];
    }

    /// <summary>Adds the values of a tree whose leaves hold known samples.</summary>
    public void Add(LGBMTree tree, LeafwiseGrowth growth, int output)
    {
        for (int leaf = 0; leaf < tree.NumLeaves; leaf++)
            foreach (int row in growth.Rows(leaf))
                Values[row * outputs + output] += tree.LeafValue[leaf];
    }
}
