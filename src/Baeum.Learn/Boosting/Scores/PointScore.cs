namespace Baeum.Learn;

/// <summary>The weighted mean of a number of each sample, as floats, the sum in double.</summary>
/// <param name="name">XGBoost's name.</param>
/// <param name="row">From prediction and label to the number.</param>
/// <param name="final">From the mean to the score.</param>
internal sealed class PointScore(string name, Func<float, float, float> row, Func<double, double>? final = null) : BoostingScore
{
    public override string Name => name;

    public override double Of(float[] predictions, int outputs, BoostingTargets targets)
    {
        if (predictions.Length != targets.Labels.Length)
            throw new ArgumentException($"eval_metric '{name}' expects one prediction for each target, received {outputs} for {targets.Targets}.");
        double sum = 0, weights = 0;
        for (int i = 0; i < predictions.Length; i++)
        {
            float weight = targets.Weight(i / targets.Targets);
            sum += row(predictions[i], targets.Labels[i]) * weight;
            weights += weight;
        }
        double mean = weights == 0 ? sum : sum / weights;
        return final is null ? mean : final(mean);
    }
}
