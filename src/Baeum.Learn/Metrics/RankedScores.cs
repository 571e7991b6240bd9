using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How many positive and negative samples score at least as much as each threshold, from the highest one down.</summary>
internal sealed record RankedScores(double[] FalsePositives, double[] TruePositives, double[] Thresholds)
{
    public double Positives => TruePositives[^1];

    public double Negatives => FalsePositives[^1];

    /// <param name="positive">Whether each sample is of the positive class.</param>
    /// <param name="scores">The score of each sample.</param>
    /// <param name="weights">How much each sample counts; empty for equally much. Those of weight 0 are left out.</param>
    public static RankedScores Of(bool[] positive, ReadOnlySpan<float> scores, ReadOnlySpan<float> weights)
    {
        if (positive.Length != scores.Length)
            throw new ArgumentException($"Expected a score for each of the {positive.Length} samples, received {scores.Length}.");
        var given = weights.ToArray();
        float[] keys = scores.ToArray();
        if (Array.FindIndex(keys, k => !float.IsFinite(k)) is >= 0 and var bad)
            throw new ArgumentException(FormattableString.Invariant($"Scores must be finite, received {keys[bad]} for sample {bad}."));
        int[] order = [.. Enumerable.Range(0, keys.Length).Where(i => given.Length == 0 || given[i] != 0)];
        Array.Sort(Array.ConvertAll(order, i => -keys[i]), order);
        List<double> falsePositives = [], truePositives = [], thresholds = [];
        double trues = 0, falses = 0;
        for (int i = 0; i < order.Length; i++)
        {
            double weight = given.Length == 0 ? 1 : given[order[i]];
            trues += positive[order[i]] ? weight : 0;
            falses += positive[order[i]] ? 0 : weight;
            if (i + 1 < order.Length && keys[order[i + 1]] == keys[order[i]])
                continue;
            falsePositives.Add(falses);
            truePositives.Add(trues);
            thresholds.Add(keys[order[i]]);
        }
        return thresholds.Count > 0 ? new([.. falsePositives], [.. truePositives], [.. thresholds]) : throw new ArgumentException("Expected one sample or more, received none.");
    }

    public static RankedScores Of(Labels yTrue, Tensor<float> yScore, object? posLabel, Tensor<float>? sampleWeight)
        => Of(PositiveClass.Mask(yTrue, posLabel), yScore.ToDenseTensor().AsReadOnlySpan(), Inputs.Weights(sampleWeight, yTrue.Count));
}
