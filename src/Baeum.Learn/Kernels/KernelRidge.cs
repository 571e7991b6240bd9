using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Ridge regression in the space of a kernel: <c>ŷ = Σ cᵢ K(xᵢ, x)</c> with <c>(K + alpha I) c = y</c>. scikit-learn: <c>KernelRidge</c>.</summary>
/// <remarks>x: [samples, features], best scaled before; y: [samples] or [samples, targets]. There is no intercept. <code>var model = new KernelRidge { Kernel = "rbf", Alpha = 0.1 }.Fit(x, y);</code></remarks>
public sealed record KernelRidge : IEstimator<KernelRidge.Model>
{
    /// <summary>Weight of the squares of the solution.</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 1;

    /// <summary>linear, poly, rbf, laplacian, sigmoid or cosine.</summary>
    public string Kernel { get; init => field = Choice.Of(value, PairwiseKernel.Known); } = "linear";

    /// <summary>Coefficient of the poly, rbf, laplacian and sigmoid kernels; null for 1 / features.</summary>
    public double? Gamma { get; init => field = value is { } gamma ? Check.NonNegative(gamma, nameof(Gamma)) : null; }

    /// <summary>Degree of the poly kernel.</summary>
    public double Degree { get; init => field = Check.NonNegative(value, nameof(Degree)); } = 3;

    /// <summary>Constant of the poly and sigmoid kernels.</summary>
    public double Coef0 { get; init; } = 1;

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(KernelRidge));
        int samples = (int)dense.Lengths[0], features = (int)dense.Lengths[1];
        double[] targets = Targets.Outputs(y, samples, nameof(KernelRidge), out int outputs);
        double[][] columns = [.. Enumerable.Range(0, outputs).Select(k => (double[])[.. Enumerable.Range(0, samples).Select(i => targets[i * outputs + k])])];
        var kernel = PairwiseKernel.Of(Kernel, Gamma, Coef0, Degree, features);
        double[] wide = PairwiseKernel.Widened(dense);
        return new(kernel, dense, KernelSystem.Solve(kernel.Between(wide, wide, features), columns, Alpha, sampleWeight is null ? null : Targets.Weights(sampleWeight, samples)), y!.Shape.Rank > 1);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Kernel">K.</param>
    /// <param name="XFit">The training samples.</param>
    /// <param name="DualCoef">c, [targets, samples].</param>
    /// <param name="HasTargetAxis">Whether y was [samples, targets].</param>
    public sealed record Model(PairwiseKernel Kernel, Tensor<float> XFit, double[][] DualCoef, bool HasTargetAxis) : IRegressor
    {
        private const int Block = 512;

        /// <inheritdoc/>
        public int NFeaturesIn => (int)XFit.Lengths[1];

        /// <summary>Shape: [samples, features] → [samples], or [samples, targets] if it was fitted on such.</summary>
        public Tensor<float> Predict(Tensor<float> x)
        {
            var dense = Targets.Finite(x, this);
            int samples = (int)dense.Lengths[0], training = (int)XFit.Lengths[0];
            var result = Tensors.Empty(HasTargetAxis ? [samples, DualCoef.Length] : [samples]);
            double[] fitted = PairwiseKernel.Widened(XFit);
            for (int first = 0; first < samples; first += Block)
            {
                double[] values = Kernel.Between(PairwiseKernel.Widened(dense.TakeRows(first..Math.Min(first + Block, samples))), fitted, NFeaturesIn);
                for (int i = 0; i * training < values.Length; i++)
                    for (int k = 0; k < DualCoef.Length; k++)
                        result.AsSpan()[(first + i) * DualCoef.Length + k] = (float)TensorPrimitives.Dot<double>(values.AsSpan(i * training, training), DualCoef[k]);
            }
            return result;
        }
    }
}
