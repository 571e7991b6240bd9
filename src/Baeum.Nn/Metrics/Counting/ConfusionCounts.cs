using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>True and false positives and negatives at each threshold, over all labels or for each by itself.</summary>
/// <remarks>Source: <c>update_confusion_matrix_variables</c> of Keras 3. A prediction is positive if it is above the threshold; a target if it is not 0.</remarks>
internal sealed class ConfusionCounts(Thresholds thresholds, int labels = 1)
{
    /// <summary>What a prediction that is not among the k largest counts as. Keras: <c>NEG_INF</c>.</summary>
    public const float Hidden = -1e10f;

    private readonly double[] _above = new double[2 * thresholds.Count * labels], _all = new double[2 * labels];

    public MetricVariable? TruePositives { get; init; }

    public MetricVariable? FalsePositives { get; init; }

    public MetricVariable? TrueNegatives { get; init; }

    public MetricVariable? FalseNegatives { get; init; }

    /// <summary>Only the k largest predictions of a sample can be positive.</summary>
    public int? TopK { get; init; }

    /// <summary>Only this column counts.</summary>
    public int? ClassId { get; init; }

    /// <summary>A factor for each column, or null.</summary>
    public Numbers? LabelWeights { get; init; }

    /// <summary>Takes a batch into account.</summary>
    public void Update(string who, Variable yTrue, Variable yPred, Variable? sampleWeight)
    {
        using var scratch = ScratchTape.Enter();
        LossShapes.Same(who, ref yTrue, ref yPred);
        int columns = yPred.Shape[^1];
        CheckColumns(who, yPred.Shape, columns);
        Array.Clear(_above);
        Array.Clear(_all);
        var weights = sampleWeight is null ? null : SampleWeights.Spread(who, sampleWeight, yPred.Shape);
        var spare = TopK is null ? null : Pool.Rent(columns);
        for (int at = 0; at < yPred.Size; at += columns)
            CountRow(yTrue.Span.Slice(at, columns), yPred.Span.Slice(at, columns), weights is null ? [] : weights.Span.Slice(at, columns), spare is null ? [] : spare.Span);
        if (weights is not null)
            Pool.Return(weights);
        if (spare is not null)
            Pool.Return(spare);
        Add();
    }

    private void CountRow(ReadOnlySpan<float> t, ReadOnlySpan<float> p, ReadOnlySpan<float> weights, Span<float> spare)
    {
        var top = TopK is { } k ? new TopK(p, k, spare) : default;
        int end = ClassId + 1 ?? p.Length;
        for (int column = ClassId ?? 0; column < end; column++)
        {
            double weight = (weights.IsEmpty ? 1 : weights[column]) * (LabelWeights is { } w ? w[column] : 1);
            float prediction = TopK is null || top.Selects(column) ? p[column] : Hidden;
            Count(t[column] != 0 ? 0 : 1, labels == 1 ? 0 : column, prediction, weight);
        }
    }

    private void CheckColumns(string who, Shape predictions, int columns)
    {
        if (ClassId is { } id && (predictions.Rank == 1 || id < 0 || id >= columns))
            throw new ShapeException($"{who}: class_id = {id} needs predictions with a column for it, received shape {predictions}.");
        if (TopK > columns)
            throw new ShapeException($"{who}: top_k = {TopK} is more than the {columns} columns of the predictions of shape {predictions}.");
        if (LabelWeights is { } weights && weights.Count != columns)
            throw new ShapeException($"{who}: {weights.Count} label_weights do not fit predictions of shape {predictions}; give one for each column.");
        if (labels > 1 && (predictions.Rank != 2 || columns != labels))
            throw new ShapeException($"{who}: expected predictions of shape (None, {labels}), received {predictions}.");
    }

    /// <summary>Notes a prediction of a positive (side 0) or negative (side 1) target.</summary>
    private void Count(int side, int label, float prediction, double weight)
    {
        _all[side * labels + label] += weight;
        var above = _above.AsSpan(side * thresholds.Count * labels, thresholds.Count * labels);
        if (thresholds.AreEven)
        {
            int count = thresholds.Above(prediction);
            if (count > 0)
                above[(count - 1) * labels + label] += weight;
            return;
        }
        for (int i = 0; i < thresholds.Count; i++)
            if (prediction > thresholds.Values[i])
                above[i * labels + label] += weight;
    }

    private void Add()
    {
        int size = thresholds.Count * labels;
        // Above the i-th of even thresholds is all that was found at the i-th or a later one.
        if (thresholds.AreEven)
            for (int side = 0; side < 2; side++)
                for (int i = size - labels - 1; i >= 0; i--)
                    _above[side * size + i] += _above[side * size + i + labels];
        for (int i = 0; i < size; i++)
        {
            int label = i % labels;
            Add(TruePositives, i, _above[i]);
            Add(FalsePositives, i, _above[size + i]);
            Add(FalseNegatives, i, _all[label] - _above[i]);
            Add(TrueNegatives, i, _all[labels + label] - _above[size + i]);
        }
    }

    private static void Add(MetricVariable? variable, int i, double value)
    {
        if (variable is not null)
            variable.Values[i] += value;
    }
}
