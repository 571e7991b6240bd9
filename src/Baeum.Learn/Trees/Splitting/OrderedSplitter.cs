namespace Baeum.Learn;

/// <summary>What splitters share that keep the samples in scikit-learn's order, for criteria whose sums depend on it.</summary>
internal abstract class OrderedSplitter : NodeSplitter
{
    private readonly int[] _samples;

    protected OrderedSplitter(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, XorShift random)
    {
        (Data, Settings, Draw) = (data, settings, new FeatureDraw(data.Features, settings.MaxFeatures, random));
        Criterion = Criteria.Of(settings.Criterion, y, weights);
        _samples = TreeSamples.Weighted(data.Samples, weights);
        Criterion.Samples = _samples;
        Criterion.WeightOfTree = TreeSamples.Weight(data.Samples, weights);
        Codes = new int[_samples.Length];
        Exchange = new(_samples.Length);
        Categories = data.IsCategorical.Length == 0 ? null : new CategoryOrder(data, y, weights);
    }

    /// <inheritdoc/>
    public override int Samples => _samples.Length;

    /// <inheritdoc/>
    public override double Weight => Criterion.WeightOfNode;

    protected TreeData Data { get; }

    protected TreeSettings Settings { get; }

    protected FeatureDraw Draw { get; }

    protected SplitCriterion Criterion { get; }

    /// <summary>Parts samples.</summary>
    protected SampleExchange Exchange { get; }

    /// <summary>The codes of the samples of a node in their order.</summary>
    protected int[] Codes { get; }

    protected CategoryOrder? Categories { get; }

    protected int Start { get; private set; }

    protected int End { get; private set; }

    /// <inheritdoc/>
    public override void Begin(int start, int end)
    {
        (Start, End) = (start, end);
        Criterion.Begin(start, end);
    }

    /// <summary>The best split so far.</summary>
    protected Split Best { get; set; }

    /// <summary>How good it is, in the criterion's quick measure.</summary>
    protected double BestProxy { get; set; }

    /// <inheritdoc/>
    public override Split Split(double impurity, ref int constants)
    {
        (Best, BestProxy) = (Learn.Split.None(End), double.NegativeInfinity);
        int last = -1;
        Draw.Begin(constants);
        for (int feature; (feature = Draw.Next()) >= 0; last = feature)
            Try(feature);
        var best = Best;
        if (best.Position < End)
        {
            if (!IsParted(best, last))
                Partition(best);
            Rate(ref best, impurity);
        }
        constants = Draw.End();
        return best;
    }

    /// <summary>Tries splits of a feature and keeps one that is better than the best so far.</summary>
    protected abstract void Try(int feature);

    /// <summary>Whether trying the last feature has left the samples as the best split parts them.</summary>
    protected virtual bool IsParted(in Split best, int last) => false;

    /// <inheritdoc/>
    public override double Impurity() => Criterion.Impurity();

    /// <inheritdoc/>
    public override void Value(Span<double> into) => Criterion.Value(into);

    /// <summary>The samples of the node.</summary>
    protected Span<int> NodeSamples => _samples.AsSpan(Start, End - Start);

    /// <summary>The codes of the node's samples.</summary>
    protected Span<int> NodeCodes => Codes.AsSpan(Start, End - Start);

    /// <summary>Reads the codes of a feature. Samples without a value come last; returns how many they are.</summary>
    protected int Read(int feature)
    {
        var samples = NodeSamples;
        var codes = NodeCodes;
        Data.Columns[feature].Take(samples, codes);
        int end = samples.Length, missing = Data.Columns[feature].HasMissing ? Data.Columns[feature].Values.Length : -1;
        if (missing < 0)
            return 0;
        for (int i = 0; i < end;)
        {
            if (codes[i] != missing)
                i++;
            else if (codes[--end] != missing)
            {
                (codes[i], codes[end]) = (codes[end], codes[i]);
                (samples[i], samples[end]) = (samples[end], samples[i]);
            }
        }
        return samples.Length - end;
    }

    /// <summary>Whether a sample goes left.</summary>
    private static bool GoesLeft(in Split split, TreeColumn column, int sample)
    {
        int code = column[sample];
        return code == column.Values.Length ? split.MissingGoToLeft
            : split.Categories is { } categories ? split.MissingGoToLeft != Array.BinarySearch(categories, (int)column.Values[code]) >= 0
            : column.Values[code] <= split.Threshold;
    }

    /// <summary>Puts the samples that go left before the others, as scikit-learn does by exchanging them.</summary>
    protected virtual void Partition(in Split split)
    {
        var samples = NodeSamples;
        var column = Data.Columns[split.Feature];
        if (!column.HasMissing && split.Categories is null)
        {
            column.Take(samples, NodeCodes);
            Exchange.Part(samples, NodeCodes, column.Values, split.Threshold);
            return;
        }
        for (int p = 0, end = samples.Length; p < end;)
        {
            if (GoesLeft(split, column, samples[p]))
                p++;
            else
            {
                end--;
                (samples[p], samples[end]) = (samples[end], samples[p]);
            }
        }
    }

    /// <summary>The split of a feature between two of its values, or between categories in their order.</summary>
    protected Split At(int feature, int position, double threshold, bool missingToLeft)
        => IsCategorical(feature)
            ? new() { Feature = feature, Position = position, MissingGoToLeft = missingToLeft, Categories = Categories!.Side(threshold, missingToLeft) }
            : new() { Feature = feature, Position = position, MissingGoToLeft = missingToLeft, Threshold = threshold };

    /// <summary>Whether the values of a feature are categories.</summary>
    protected bool IsCategorical(int feature) => Categories is not null && Data.IsCategorical[feature];

    /// <summary>Fills in how good the split is.</summary>
    protected void Rate(ref Split split, double impurity)
    {
        Criterion.Reset();
        Criterion.MoveTo(split.Position);
        (split.ImpurityLeft, split.ImpurityRight) = Criterion.SideImpurities();
        split.Improvement = Criterion.Improvement(impurity, split.ImpurityLeft, split.ImpurityRight);
    }

    /// <summary>Whether sides of these sizes are allowed.</summary>
    protected bool AreLargeEnough(int left, int right) => left >= Settings.MinSamplesLeaf && right >= Settings.MinSamplesLeaf;

    /// <summary>Whether sides of these weights are allowed.</summary>
    protected bool AreHeavyEnough => Criterion.WeightLeft >= Settings.MinWeightLeaf && Criterion.WeightRight >= Settings.MinWeightLeaf;
}
