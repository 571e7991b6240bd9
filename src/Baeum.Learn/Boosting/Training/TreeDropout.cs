namespace Baeum.Learn;

/// <summary>Dropout for trees (Vinayak, Gilad-Bachrach 2015) as XGBoost's <c>dart</c>, which draws from the random numbers of the whole training.</summary>
internal sealed class TreeDropout(DropSettings settings, float learningRate, StandardRandom random, IEnumerable<float> weights)
{
    private readonly List<float> _weights = [.. weights];
    private readonly List<int> _dropped = [];

    /// <summary>What new trees are multiplied by.</summary>
    public float LearningRate { get; set; } = learningRate;

    /// <summary>What each tree counts.</summary>
    public float[] Weights => [.. _weights];

    /// <summary>Draws the trees that the next round does without. What each tree counts in that round.</summary>
    public float[] Drop()
    {
        _dropped.Clear();
        if (!(settings.SkipDrop > 0 && Draw() < settings.SkipDrop))
        {
            float sum = 0;
            foreach (float weight in _weights)
                sum += weight;
            for (int i = 0; i < _weights.Count; i++)
                if (Draw() < (settings.IsWeighted ? settings.RateDrop * _weights.Count * _weights[i] / sum : settings.RateDrop))
                    _dropped.Add(i);
            if (settings.OneDrop && _dropped.Count == 0 && _weights.Count > 0)
                _dropped.Add(settings.IsWeighted ? DrawWeighted() : (int)random.NextInteger((uint)_weights.Count));
        }
        float[] left = Weights;
        foreach (int i in _dropped)
            left[i] = 0;
        return left;
    }

    /// <summary>Weighs new trees and those that were dropped, so that together they do not overshoot.</summary>
    public void Add(int trees)
    {
        float rate = LearningRate / trees, dropped = _dropped.Count, factor = 1;
        float added = 1;
        if (dropped > 0)
            (factor, added) = settings.IsForest ? (1 / (1 + rate), 1 / (1 + rate)) : (dropped / (dropped + rate), 1 / (dropped + rate));
        foreach (int i in _dropped)
            _weights[i] *= factor;
        for (int i = 0; i < trees; i++)
            _weights.Add(added);
        _dropped.Clear();
    }

    /// <summary>A tree by what it counts, without a draw if it is the only one. C++: <c>discrete_distribution</c>.</summary>
    private int DrawWeighted()
    {
        if (_weights.Count < 2)
            return 0;
        double sum = _weights.Sum(w => (double)w), below = 0, drawn = Draw();
        for (int i = 0; i < _weights.Count - 1; i++)
            if ((below += _weights[i] / sum) >= drawn)
                return i;
        return _weights.Count - 1;
    }

    /// <summary>A number in [0, 1) from 64 random bits. C++: <c>uniform_real_distribution&lt;double&gt;</c>.</summary>
    private double Draw()
    {
        double low = random.Next();
        return (low + random.Next() * 4294967296.0) / 18446744073709551616.0;
    }
}
