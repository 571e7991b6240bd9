namespace Baeum.Learn;

/// <summary>Survival objectives: models of others predict <c>exp(margin)</c>; they cannot be trained here.</summary>
internal sealed class SurvivalObjective(string name, string metric) : BoostingObjective
{
    public override string Name => name;

    public override string DefaultMetric => metric;

    public override float ToMargin(float prediction) => MathF.Log(prediction);

    public override void Transform(Span<float> margins, int outputs)
    {
        foreach (ref float margin in margins)
            margin = MathF.Exp(margin);
    }

    public override void Gradients(BoostingTargets targets, float[] margins, int round, float[] gradients, float[] hessians)
        => throw new NotSupportedException($"{name} cannot be trained; models that XGBoost trained with it can be read.");
}
