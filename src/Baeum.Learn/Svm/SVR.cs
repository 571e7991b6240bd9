using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Support vector regression with kernels: <c>min ½ |w|² + C Σ max(0, |yᵢ − w · φ(xᵢ) − b| − ε)</c>. scikit-learn: <c>SVR</c>.</summary>
/// <remarks>x: [samples, features], best scaled before. <code>var model = new SVR { C = 10, Epsilon = 0.2 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record SVR : SupportVectorSettings, IEstimator<SVR.Model>
{
    /// <summary>How much an error costs; greater means less regularization.</summary>
    public double C { get; init => field = Check.Positive(value, nameof(C)); } = 1;

    /// <summary>Errors up to this cost nothing.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 0.1;

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(SVR));
        int samples = (int)dense.Lengths[0];
        var targets = Targets.Numbers(y, samples, nameof(SVR));
        var data = Samples(dense, sampleWeight);
        int[] counting = data.Counting();
        var solution = SvmProblems.EpsilonSvr(data, counting, targets, C, Epsilon);
        return new(KernelMachine.Of(data, counting, solution), solution.Iterations);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <inheritdoc cref="SupportVectorRegressor"/>
    public sealed record Model(KernelMachine Machine, int NIter) : SupportVectorRegressor(Machine, NIter);
}
