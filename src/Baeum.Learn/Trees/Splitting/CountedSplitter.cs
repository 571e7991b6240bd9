using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>Splits of samples whose weights are whole numbers: the best, or the best of random ones. Finds the same as <see cref="BestSplitter"/> and <see cref="RandomSplitter"/>, from counts.</summary>
/// <remarks>
/// Sums do not depend on the order of samples here, so samples stay ascending in each node (memory is read forwards), features with few values are counted into a histogram of classes,
/// others sorted by radix, and the Gini ratings of all thresholds are computed by vectors. Needs columns whose code and label fit into 32 bits, without missing values or categories.
/// </remarks>
internal sealed class CountedSplitter : NodeSplitter
{
    private readonly TreeData _data;
    private readonly TreeSettings _settings;
    private readonly FeatureDraw _draw;
    private readonly CountedSamples _all;
    private readonly CountedChoice _search;
    // Bringing a node near reads all features. That pays if a node looks at this part of them at least, and for nodes with as many samples.
    private const long WorthNear = 64;
    private const int FewestNear = 8;
    private readonly bool _isEntropy;
    private readonly int _mostNear;
    private readonly NearCodes _near;
    private readonly ushort[] _spareLabels;
    private readonly int[] _total;
    private readonly double[] _sums, _left, _right;
    private readonly int[] _spare;
    private int _start, _end, _weight;

    public CountedSplitter(TreeData data, CountedSamples all, int classes, TreeSettings settings, XorShift random)
    {
        (_data, _all, _settings) = (data, all, settings);
        _draw = new FeatureDraw(data.Features, settings.MaxFeatures, random);
        _total = new int[classes];
        (_sums, _left, _right) = (new double[classes], new double[classes], new double[classes]);
        _spare = GrowthMemory.OfThread.Spare(all.Count);
        _spareLabels = GrowthMemory.OfThread.SpareLabels(all.Count);
        _mostNear = settings.MaxLeafNodes is null && settings.MaxFeatures * WorthNear >= data.Features ? NearCodes.MostOf(data, settings.IsRandom) : 0;
        _near = GrowthMemory.OfThread.Near;
        _near.Clear();
        _isEntropy = settings.Criterion != "gini";
        _search = settings.IsRandom ? new RandomCountedSearch(data, all, classes, settings, random) : new CountedSearch(data, all, classes, settings, _spare);
    }

    /// <inheritdoc/>
    public override double Weight => _weight;

    /// <inheritdoc/>
    public override int Samples => _all.Count;

    /// <summary>Whether it finds what <see cref="BestSplitter"/> or <see cref="RandomSplitter"/> finds.</summary>
    public static bool Serves(TreeData data, CountedSamples samples)
        => !data.HasMissing && data.IsCategorical.Length == 0
        && Array.TrueForAll(data.Columns, c => (long)c.Codes << samples.LabelBits <= 1L << 32);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Begin(int start, int end)
    {
        (_start, _end, _weight) = (start, end, 0);
        BringNear();
        Array.Clear(_total);
        int mask = (1 << _all.ClassBits) - 1;
        foreach (ushort label in _all.Labels.AsSpan(start, end - start))
            _total[label & mask] += label >> _all.ClassBits;
        for (int c = 0; c < _total.Length; c++)
        {
            _weight += _total[c];
            _sums[c] = _total[c];
        }
    }

    private bool IsNear => _near.Holds(_start, _end);

    private void BringNear()
    {
        if (_end - _start <= _mostNear && _end - _start > FewestNear && !IsNear)
            _near.Bring(_data, _all.Samples.AsSpan(_start, _end - _start), _start, _settings.IsRandom);
    }

    /// <inheritdoc/>
    public override double Impurity() => Impurity(_sums, _weight);

    /// <inheritdoc/>
    public override void Value(Span<double> into) => _sums.CopyTo(into);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Split Split(double impurity, ref int constants)
    {
        _search.Begin(_start, _end, _total, _weight, IsNear ? _near : null);
        _draw.Begin(constants);
        for (int feature; (feature = _draw.Next()) >= 0;)
        {
            if (_search.Try(feature, _data.Columns[feature]))
                _draw.Varies();
            else
                _draw.IsConstant();
        }
        constants = _draw.End();
        var best = Learn.Split.None(_end);
        if (_search.Feature < 0)
            return best;
        var column = _data.Columns[_search.Feature];
        int position = Partition(_search.Below);
        Rate(ref best, position, impurity);
        best.Feature = _search.Feature;
        best.Position = position;
        best.Threshold = _search.Threshold(column);
        best.MissingGoToLeft = position - _start > _end - position;
        return best;
    }

    private double Impurity(double[] sums, double weight) => _isEntropy ? EntropyCriterion.Of(sums, weight) : GiniCriterion.Of(sums, weight);

    /// <summary>Puts the samples whose code is not above one before the others; the order is kept on both sides.</summary>
    private int Partition(int below)
    {
        var samples = _all.Samples.AsSpan(_start, _end - _start);
        var labels = _all.Labels.AsSpan(_start, _end - _start);
        var laterSamples = _spare.AsSpan(0, samples.Length);
        var laterLabels = _spareLabels.AsSpan(0, samples.Length);
        int left = IsNear && _near.AreValues
            ? ColumnLoops.Part(_near.ValuesOf(_search.Feature), 1, samples, labels, laterSamples, laterLabels, Thresholds.Floor(_search.Threshold(_data.Columns[_search.Feature])))
            : new NodeCodes(_data, IsNear ? _near : null, _search.Feature, samples.Length).Part(samples, labels, laterSamples, laterLabels, below);
        int right = samples.Length - left;
        laterSamples[..right].CopyTo(samples[left..]);
        laterLabels[..right].CopyTo(labels[left..]);
        return _start + left;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rate(ref Split split, int position, double impurity)
    {
        Array.Clear(_left);
        int mask = (1 << _all.ClassBits) - 1;
        foreach (ushort label in _all.Labels.AsSpan(_start, position - _start))
            _left[label & mask] += label >> _all.ClassBits;
        double left = 0, weight = _weight;
        for (int c = 0; c < _left.Length; c++)
        {
            left += _left[c];
            _right[c] = _sums[c] - _left[c];
        }
        double right = weight - left;
        (split.ImpurityLeft, split.ImpurityRight) = (Impurity(_left, left), Impurity(_right, right));
        split.Improvement = weight / _all.Weight * (impurity - right / weight * split.ImpurityRight - left / weight * split.ImpurityLeft);
    }
}
