namespace Baeum.Learn;

/// <summary>A score of the user's.</summary>
internal sealed class OwnScore(Func<float[], float[], double> score, string name) : BoostingScore
{
    public override string Name => name;

    public override double Of(float[] predictions, int outputs, BoostingTargets targets) => score(targets.Labels, predictions);
}
