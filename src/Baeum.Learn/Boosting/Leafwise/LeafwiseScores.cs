using System.Numerics.Tensors;
using Baeum.Compute;

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
        => Threads.For(tree.NumLeaves, new LeafBody(Values, outputs, output, tree, growth));

    private readonly struct LeafBody(double[] scores, int outputs, int output, LGBMTree tree, LeafwiseGrowth growth) : IParallelBody
    {
        public void Run(int part)
        {
            double value = tree.LeafValue[part];
            foreach (int row in growth.Rows(part))
                scores[row * outputs + output] += value;
        }
    }
}
