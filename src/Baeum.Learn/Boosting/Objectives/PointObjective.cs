using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The sum of a loss over all samples and targets.</summary>
/// <param name="name">XGBoost's name.</param>
/// <param name="metric">The default metric.</param>
/// <param name="loss">The loss of one sample.</param>
/// <param name="parameters">Parameters as model files have them.</param>
/// <param name="scalePosWeight">What the weight of labels that are 1 is multiplied by.</param>
internal sealed class PointObjective<TLoss>(string name, string metric, TLoss loss, Dictionary<string, string>? parameters = null, double scalePosWeight = 1) : BoostingObjective where TLoss : struct, IPointLoss
{
    private const int BlockRows = 4096;

    public override string Name => name;

    public override string DefaultMetric => metric;

    public override Dictionary<string, string> Parameters => parameters ?? [];

    public override float ToMargin(float prediction) => loss.ToMargin(prediction);

    public override void Transform(Span<float> margins, int outputs)
    {
        foreach (ref float margin in margins)
            margin = loss.Transform(margin);
    }

    public override void Check(BoostingTargets targets)
    {
        for (int i = 0; i < targets.Labels.Length; i++)
            if (!loss.Accepts(targets.Labels[i]))
                throw new ArgumentException(FormattableString.Invariant($"{name}: labels must be {loss.Accepted}, y holds {targets.Labels[i]} in row {i / targets.Targets}."));
    }

    public override void Gradients(BoostingTargets targets, float[] margins, int round, float[] gradients, float[] hessians)
        => Threads.For((targets.Samples + BlockRows - 1) / BlockRows, new Body(loss, targets, (float)scalePosWeight, margins, gradients, hessians));

    private readonly struct Body(TLoss loss, BoostingTargets targets, float scalePosWeight, float[] margins, float[] gradients, float[] hessians) : IParallelBody
    {
        public void Run(int part)
        {
            int samples = targets.Samples, outputs = targets.Targets;
            for (int i = part * BlockRows; i < Math.Min(samples, (part + 1) * BlockRows); i++)
                for (int o = 0; o < outputs; o++)
                {
                    float label = targets.Labels[i * outputs + o], weight = targets.Weight(i);
                    if (label == 1)
                        weight *= scalePosWeight;
                    var (gradient, hessian) = loss.Derivatives(margins[i * outputs + o], label);
                    gradients[o * samples + i] = gradient * weight;
                    hessians[o * samples + i] = hessian * weight;
                }
        }
    }
}
