namespace Baeum.Learn;

/// <summary>Which rounds dart leaves out while the next tree is grown: the more a round counts, the likelier.</summary>
/// <remarks>Rashmi and Gilad-Bachrach (2015). "DART: Dropouts meet Multiple Additive Regression Trees". Rules: microsoft/LightGBM, src/boosting/dart.hpp.</remarks>
internal sealed class LGBMDropping(LGBMSettings settings, LeafwiseSampling sampling)
{
    private readonly List<double> _weights = [];
    private double _sum;

    /// <summary>The rounds that are left out.</summary>
    public IReadOnlyList<int> Choose(int rounds)
    {
        var dropped = new List<int>();
        if (rounds == 0 || sampling.Next() < settings.SkipDrop)
            return dropped;
        double rate = settings.DropRate, inverse = _weights.Count / _sum;
        if (settings.MaxDrop > 0)
            rate = Math.Min(rate, settings.MaxDrop * inverse / _sum);
        for (int i = 0; i < rounds && !(settings.MaxDrop > 0 && dropped.Count >= settings.MaxDrop); i++)
            if (sampling.Next() < rate * _weights[i] * inverse)
                dropped.Add(i);
        return dropped;
    }

    /// <summary>What the next tree is multiplied by.</summary>
    public double Shrinkage(double learningRate, int dropped)
    {
        double shrinkage = learningRate / (1 + dropped);
        _next = shrinkage;
        return shrinkage;
    }

    /// <summary>Takes note of a round, and of those that now count less.</summary>
    public void Add(IReadOnlyList<int> dropped, double factor)
    {
        foreach (int i in dropped)
        {
            _sum -= _weights[i] * (1 - factor);
            _weights[i] *= factor;
        }
        _weights.Add(_next);
        _sum += _next;
    }

    private double _next;
}
