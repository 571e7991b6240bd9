using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>A set of samples whose scores are measured while trees are added.</summary>
/// <param name="name">What it is called.</param>
/// <param name="x">The samples.</param>
/// <param name="scores">How it is measured.</param>
/// <param name="outputs">Scores of a sample.</param>
/// <param name="start">What the scores begin with, [samples · outputs]; null for 0.</param>
/// <param name="isTraining">Whether these are the samples that are learned from, which do not decide about early stopping.</param>
internal sealed class LGBMWatched(string name, Tensor<float> x, LGBMScore[] scores, int outputs, double[]? start = null, bool isTraining = false)
{
    private readonly LeafwiseScores _scores = new(x, outputs);
    private readonly List<double>[] _histories = [.. scores.Select(_ => new List<double>())];
    private int _averaged = -1;

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>Whether these are the samples that are learned from.</summary>
    public bool IsTraining => isTraining;

    /// <summary>How it is measured.</summary>
    public IReadOnlyList<LGBMScore> Scores => scores;

    /// <summary>The measures after each round, metric after metric.</summary>
    public IReadOnlyList<List<double>> Histories => _histories;

    /// <summary>The measures by metric.</summary>
    public IReadOnlyDictionary<string, double[]> Log => scores.Zip(_histories).ToDictionary(s => s.First.Name, s => s.Second.ToArray());

    /// <summary>Adds a tree; of a forest the scores are averaged over the rounds.</summary>
    public void Add(LGBMTree tree, int output, int forestRound, double factor = 1)
    {
        _scores.Add(tree, output, factor);
        _averaged = forestRound;
    }

    /// <summary>Measures the round.</summary>
    public void Measure()
    {
        double[] values = [.. _scores.Values];
        for (int i = 0; i < values.Length; i++)
            values[i] = values[i] / Math.Max(1, _averaged + 1) + (start is null ? 0 : start[i]);
        for (int i = 0; i < scores.Length; i++)
            _histories[i].Add(scores[i].Of(values));
    }
}
