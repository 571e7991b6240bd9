using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Log loss of the softmax over classes. <c>multi:softprob</c> predicts probabilities, <c>multi:softmax</c> the class.</summary>
internal sealed class SoftmaxObjective(int classes, bool isClassNumber) : BoostingObjective
{
    private const int BlockRows = 1024;

    public override string Name => isClassNumber ? "multi:softmax" : "multi:softprob";

    public override string DefaultMetric => "mlogloss";

    public override Dictionary<string, string> Parameters => new() { ["softmax_multiclass_param.num_class"] = FormattableString.Invariant($"{classes}") };

    public override bool IsClassNumber => isClassNumber;

    public override bool IsMultiClass => true;

    public override int Outputs(int targets) => classes;

    public override void Transform(Span<float> margins, int outputs)
    {
        for (int i = 0; i < margins.Length; i += outputs)
            Softmax(margins.Slice(i, outputs));
    }

    public override void Check(BoostingTargets targets)
    {
        for (int i = 0; i < targets.Labels.Length; i++)
            if (!(targets.Labels[i] >= 0 && targets.Labels[i] < classes && targets.Labels[i] == MathF.Truncate(targets.Labels[i])))
                throw new ArgumentException(FormattableString.Invariant($"{Name}: labels must be whole numbers from 0 to {classes - 1} (num_class - 1), y holds {targets.Labels[i]} in row {i}."));
    }

    public override void Gradients(BoostingTargets targets, float[] margins, int round, float[] gradients, float[] hessians)
        => Threads.For((targets.Samples + BlockRows - 1) / BlockRows, new Body(targets, classes, margins, gradients, hessians));

    private static void Softmax(Span<float> row)
    {
        float greatest = float.NegativeInfinity;
        foreach (float v in row)
            greatest = MathF.Max(greatest, v);
        double sum = 0;
        foreach (ref float v in row)
        {
            v = MathF.Exp(v - greatest);
            sum += v;
        }
        foreach (ref float v in row)
            v /= (float)sum;
    }

    private readonly struct Body(BoostingTargets targets, int classes, float[] margins, float[] gradients, float[] hessians) : IParallelBody
    {
        public void Run(int part)
        {
            int samples = targets.Samples;
            Span<float> p = classes <= 256 ? stackalloc float[classes] : new float[classes];
            for (int i = part * BlockRows; i < Math.Min(samples, (part + 1) * BlockRows); i++)
            {
                margins.AsSpan(i * classes, classes).CopyTo(p);
                Softmax(p);
                float weight = targets.Weight(i);
                int label = (int)targets.Labels[i];
                for (int c = 0; c < classes; c++)
                {
                    gradients[c * samples + i] = (c == label ? p[c] - 1 : p[c]) * weight;
                    hessians[c * samples + i] = MathF.Max(2 * p[c] * (1 - p[c]) * weight, 1e-16f);
                }
            }
        }
    }
}
