using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Gradients and hessians of all samples from their scores, as floats.</summary>
internal sealed class LeafwiseGradients(LeafwiseLoss loss, double[] targets, double[]? weights)
{
    private const int SamplesPerPart = 2048;

    /// <summary>Gradient and hessian of each sample, output after output.</summary>
    public GradientPair[][] Pairs { get; } = [.. Enumerable.Range(0, loss.Outputs).Select(_ => new GradientPair[targets.Length])];

    /// <summary>Computes them.</summary>
    /// <param name="scores">Shape: [samples · outputs].</param>
    public void Compute(double[] scores) => Threads.For((targets.Length + SamplesPerPart - 1) / SamplesPerPart, new Body(this, scores));

    private void Compute(ReadOnlySpan<double> scores, int row, Span<double> softmax)
    {
        int outputs = loss.Outputs;
        var own = scores.Slice(row * outputs, outputs);
        if (loss.IsSoftmax)
        {
            own.CopyTo(softmax);
            new LGBMOutput("multiclass", 1, false).Convert(softmax);
            own = softmax;
        }
        if (loss.WeightedPoint is { } weighted && weights is not null)
        {
            var (gradient, hessian) = weighted(own[0], targets[row], weights[row]);
            Pairs[0][row] = new((float)gradient, (float)hessian);
            return;
        }
        double weight = (weights is null ? 1 : weights[row]) * (loss.Importance?.Invoke(targets[row]) ?? 1);
        for (int k = 0; k < outputs; k++)
        {
            var (gradient, hessian) = loss.Point(own[k], outputs == 1 ? targets[row] : targets[row] == k ? 1 : 0);
            Pairs[k][row] = new((float)(gradient * weight), (float)(hessian * (loss.HessianIsOne ? weights is null ? 1 : weights[row] : weight)));
        }
    }

    private readonly struct Body(LeafwiseGradients gradients, double[] scores) : IParallelBody
    {
        public void Run(int part)
        {
            Span<double> softmax = stackalloc double[gradients.Pairs.Length <= 256 ? gradients.Pairs.Length : 0];
            if (gradients.Pairs.Length > 256)
                softmax = new double[gradients.Pairs.Length];
            int end = Math.Min(gradients.Pairs[0].Length, (part + 1) * SamplesPerPart);
            for (int row = part * SamplesPerPart; row < end; row++)
                gradients.Compute(scores, row, softmax);
        }
    }
}
