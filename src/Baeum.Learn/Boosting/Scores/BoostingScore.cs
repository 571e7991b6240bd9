namespace Baeum.Learn;

/// <summary>A number that says how good predictions are, looked at after each round. XGBoost: <c>eval_metric</c>.</summary>
internal abstract class BoostingScore
{
    /// <summary>XGBoost's name, with its parameter: <c>error@0.7</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether greater is better.</summary>
    public virtual bool IsMaximized => false;

    /// <summary>The score of predictions. Shape: [samples · outputs].</summary>
    public abstract double Of(float[] predictions, int outputs, BoostingTargets targets);
}
