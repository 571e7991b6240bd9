namespace Baeum.Learn;

/// <summary>Scores of the probabilities of classes: the share of samples whose greatest is another class (<c>merror</c>), or the mean logarithm (<c>mlogloss</c>).</summary>
internal sealed class ClassScore(bool isError) : BoostingScore
{
    private const float Least = 1e-16f;

    public override string Name => isError ? "merror" : "mlogloss";

    public override double Of(float[] predictions, int outputs, BoostingTargets targets)
    {
        if (outputs < 2)
            throw new ArgumentException($"eval_metric '{Name}' expects predictions of several classes; for two classes use {(isError ? "error" : "logloss")}.");
        double sum = 0, weights = 0;
        for (int i = 0; i < targets.Samples; i++)
        {
            var row = predictions.AsSpan(i * outputs, outputs);
            int label = (int)targets.Labels[i];
            float weight = targets.Weight(i);
            sum += (isError ? Greatest(row) == label ? 0 : 1 : -MathF.Log(MathF.Max(row[label], Least))) * weight;
            weights += weight;
        }
        return weights == 0 ? sum : sum / weights;
    }

    private static int Greatest(ReadOnlySpan<float> row)
    {
        int best = 0;
        for (int c = 1; c < row.Length; c++)
            if (row[c] > row[best])
                best = c;
        return best;
    }
}
