namespace Baeum.Learn;

/// <summary>An objective of later versions whose models are read and predict margins; it cannot be trained here.</summary>
internal sealed class ForeignObjective(string name) : BoostingObjective
{
    public override string Name => name;

    public override string DefaultMetric => "rmse";

    public override void Gradients(BoostingTargets targets, float[] margins, int round, float[] gradients, float[] hessians)
        => throw new NotSupportedException($"{name} cannot be trained; models that XGBoost trained with it can be read.");
}
