using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Accelerated failure time: the logarithm of a time is the margin plus noise of a distribution; of a time only bounds may be known. Predicts <c>exp(margin)</c>.</summary>
/// <remarks>Source: Barnwal, Cho, Hocking (2020).</remarks>
internal sealed class AftObjective(ISurvivalDistribution distribution, double scale) : BoostingObjective
{
    private const int BlockRows = 1024;
    private const double Tiny = 1e-12;

    public override string Name => "survival:aft";

    public override string DefaultMetric => "aft-nloglik";

    public override Dictionary<string, string> Parameters => new()
    {
        ["aft_loss_param.aft_loss_distribution"] = distribution.Name,
        ["aft_loss_param.aft_loss_distribution_scale"] = ObjectiveOptions.Text(scale),
    };

    public override float ToMargin(float prediction) => MathF.Log(prediction);

    public override void Transform(Span<float> margins, int outputs)
    {
        foreach (ref float margin in margins)
            margin = MathF.Exp(margin);
    }

    public override void TransformForScores(Span<float> margins, int outputs)
    {
    }

    public override void Check(BoostingTargets targets)
    {
        var (lower, upper) = Bounds(targets);
        for (int i = 0; i < lower.Length; i++)
            if (!(lower[i] >= 0 && lower[i] <= upper[i]) || float.IsPositiveInfinity(lower[i]) || upper[i] <= 0)
                throw new ArgumentException(FormattableString.Invariant($"survival:aft: times must be 0 or greater, the lower bound not above the upper; received {lower[i]} and {upper[i]} in row {i}."));
    }

    public override void Gradients(BoostingTargets targets, float[] margins, int round, float[] gradients, float[] hessians)
        => Threads.For((margins.Length + BlockRows - 1) / BlockRows, new Body(this, targets, margins, gradients, hessians));

    /// <summary>Between which numbers the times lie; both the label where there are no bounds.</summary>
    public static (float[] Lower, float[] Upper) Bounds(BoostingTargets targets) => targets.Bounds ?? (targets.Labels, targets.Labels);

    private (double Gradient, double Hessian) Derivatives(double lower, double upper, double margin)
    {
        double gradient, below, hessian, belowHessian;
        bool isBelow;
        var bounds = SurvivalBounds.Interval;
        if (lower == upper)
        {
            bounds = SurvivalBounds.Known;
            double z = (Math.Log(lower) - margin) / scale, density = distribution.Density(z), slope = distribution.Slope(z);
            isBelow = z > 0;
            (gradient, below) = (slope, scale * density);
            (hessian, belowHessian) = (-(density * distribution.Curvature(z) - slope * slope), scale * scale * density * density);
        }
        else
        {
            double zu = 0, zl = 0, du = 0, dl = 0, su = 1, sl = 0, gu = 0, gl = 0;
            if (double.IsInfinity(upper))
                bounds = SurvivalBounds.Right;
            else
                (zu, du, su, gu) = At(upper);
            if (lower <= 0)
                bounds = SurvivalBounds.Left;
            else
                (zl, dl, sl, gl) = At(lower);
            isBelow = zu > 0 || zl > 0;
            double share = su - sl, density = du - dl, root = scale * share;
            (gradient, below) = (density, scale * share);
            (hessian, belowHessian) = (-(share * (gu - gl) - density * density), root * root);
        }
        gradient /= below;
        hessian /= belowHessian;
        if (below < Tiny && !double.IsFinite(gradient))
            gradient = isBelow ? bounds == SurvivalBounds.Left ? 0 : distribution.GradientBelow(scale) : bounds == SurvivalBounds.Right ? 0 : distribution.GradientAbove(scale);
        if (belowHessian < Tiny && !double.IsFinite(hessian))
            hessian = distribution.Hessian(bounds, isBelow, scale);
        return (Math.Clamp(gradient, -SurvivalDistributions.MostGradient, SurvivalDistributions.MostGradient), Math.Clamp(hessian, SurvivalDistributions.LeastHessian, SurvivalDistributions.MostHessian));

        (double Z, double Density, double Share, double Slope) At(double time)
        {
            double z = (Math.Log(time) - margin) / scale;
            return (z, distribution.Density(z), distribution.Share(z), distribution.Slope(z));
        }
    }

    private readonly struct Body(AftObjective loss, BoostingTargets targets, float[] margins, float[] gradients, float[] hessians) : IParallelBody
    {
        public void Run(int part)
        {
            var (lower, upper) = Bounds(targets);
            for (int i = part * BlockRows; i < Math.Min(margins.Length, (part + 1) * BlockRows); i++)
            {
                var (gradient, hessian) = loss.Derivatives(lower[i], upper[i], margins[i]);
                float weight = targets.Weight(i);
                (gradients[i], hessians[i]) = ((float)(gradient * weight), (float)(hessian * weight));
            }
        }
    }
}
