using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>A set of samples whose loss is watched while trees are added.</summary>
internal sealed class LGBMWatched(string name, Tensor<float> x, LGBMScore score, int outputs)
{
    private readonly LeafwiseScores _scores = new(x, outputs);
    private int _averaged = -1;

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>How it is measured.</summary>
    public LGBMScore Score => score;

    /// <summary>The scores after each round.</summary>
    public List<double> History { get; } = [];

    /// <summary>Adds a tree; of a forest the scores are averaged over the rounds.</summary>
    public void Add(LGBMTree tree, int output, int forestRound, double factor = 1)
    {
        _scores.Add(tree, output, factor);
        _averaged = forestRound;
    }

    /// <summary>Measures the round.</summary>
    public double Measure()
    {
        double[] values = _averaged <= 0 ? _scores.Values : Array.ConvertAll(_scores.Values, v => v / (_averaged + 1));
        History.Add(score.Of(values));
        return History[^1];
    }
}
