namespace Baeum.Learn;

/// <summary>Finds where to cut a column into bins of equal weight in one pass, in the order of the rows. XGBoost: <c>WQuantileSketch</c> as <c>HostSketchContainer</c> uses it.</summary>
/// <remarks>Values gather in a queue; a full queue becomes a summary that is merged into those of the levels, each pruned to a limit. Not for several threads at once; may be used for column after column.</remarks>
internal sealed class QuantileSketch
{
    /// <summary>How many values a sketch keeps for each bin.</summary>
    public const int Oversampling = 8;

    private readonly SketchSummary _made = new(), _merged = new(), _pruned = new();
    private readonly List<SketchSummary> _levels = [];
    private float[] _values = [], _weights = [];
    private int _queued, _limit;
    private bool _isEven = true;

    /// <summary>The cuts of a column.</summary>
    /// <param name="column">Its values; NaN is missing.</param>
    /// <param name="weights">The weight of each row; empty for 1.</param>
    public BinCuts Cut(ReadOnlySpan<float> column, ReadOnlySpan<float> weights, int maxBins)
    {
        int count = 0;
        foreach (float value in column)
            if (!float.IsNaN(value))
                count++;
        if (count == 0)
            return BinCuts.OfNothing;
        Start(count, maxBins);
        for (int i = 0; i < column.Length; i++)
            if (!float.IsNaN(column[i]))
                Push(column[i], weights.IsEmpty ? 1 : weights[i]);
        return Cuts(Summary(), count, maxBins);
    }

    /// <summary>The cuts that follow from a summary of <paramref name="count"/> values.</summary>
    private static BinCuts Cuts(SketchSummary summary, int count, int maxBins)
    {
        SketchSummary reduced = new(), final = new();
        int most = (int)Math.Min(count, (long)maxBins * Oversampling), bins = Math.Min(most, maxBins);
        reduced.Prune(summary, most);
        final.Prune(reduced, bins + 1);
        return BinCuts.From(final.Entries, final.Size, bins);
    }

    /// <summary>How many entries a level of a sketch of <paramref name="count"/> values may have.</summary>
    public static int Limit(int count, double tolerance)
    {
        for (int levels = 1; ; levels++)
        {
            int limit = (int)Math.Min(count, (long)Math.Ceiling(levels / tolerance) + 1);
            if (((long)limit << levels) >= count)
                return limit;
        }
    }

    private void Start(int count, int maxBins)
    {
        _limit = Limit(count, 1.0 / ((float)Math.Min(maxBins, count) * Oversampling));
        if (_values.Length < 2 * _limit)
            (_values, _weights) = (new float[2 * _limit], new float[2 * _limit]);
        (_queued, _isEven) = (0, true);
        foreach (var level in _levels)
            level.Clear();
    }

    private void Push(float value, float weight)
    {
        if (weight == 0)
            return;
        if (_queued > 0 && _values[_queued - 1] == value)
        {
            _weights[_queued - 1] += weight;
            _isEven = false;
            return;
        }
        if (_queued == 2 * _limit)
        {
            Flush();
            Carry(_made);
        }
        (_values[_queued], _weights[_queued++]) = (value, weight);
        _isEven &= weight == 1;
    }

    /// <summary>The queue as a summary.</summary>
    private void Flush()
    {
        if (_isEven)
            SortedFloats.Sort(_values.AsSpan(0, _queued));
        else
            Array.Sort(_values, _weights, 0, _queued);
        _isEven = true;
        _made.Clear();
        float sum = 0;
        for (int i = 0; i < _queued;)
        {
            int j = i + 1;
            float weight = _weights[i];
            for (; j < _queued && _values[j] == _values[i]; j++)
                weight += _weights[j];
            _made.Add(new(sum, sum + weight, weight, _values[i]));
            sum += weight;
            i = j;
        }
        _queued = 0;
    }

    /// <summary>Puts a summary into the first level that has room for it, together with those before.</summary>
    private void Carry(SketchSummary summary)
    {
        for (int l = 0; ; l++)
        {
            if (_levels.Count == l)
                _levels.Add(new());
            var level = _levels[l];
            if (level.Size == 0)
            {
                level.Prune(summary, _limit);
                return;
            }
            _pruned.Prune(summary, _limit);
            _merged.Merge(_pruned, level);
            if (_merged.Size <= _limit)
            {
                level.CopyFrom(_merged);
                return;
            }
            level.Clear();
            summary = _merged;
        }
    }

    private SketchSummary Summary()
    {
        Flush();
        _pruned.Prune(_made, _limit);
        foreach (var level in _levels)
        {
            if (level.Size == 0)
                continue;
            if (_pruned.Size == 0)
            {
                _pruned.CopyFrom(level);
                continue;
            }
            _merged.Merge(_pruned, level);
            _pruned.Prune(_merged, _limit);
        }
        return _pruned;
    }
}
