using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>As <see cref="SVR"/>, with nu instead of epsilon: an upper bound on the share of errors and a lower one on the share of support vectors. scikit-learn: <c>NuSVR</c>.</summary>
/// <remarks><code>var model = new NuSVR { C = 10, Nu = 0.3 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record NuSVR : SupportVectorSettings, IEstimator<NuSVR.Model>
{
    /// <summary>How much an error costs; greater means less regularization.</summary>
    public double C { get; init => field = Check.Positive(value, nameof(C)); } = 1;

    /// <summary>Bound on the share of errors, in (0, 1].</summary>
    public double Nu { get; init => field = value > 0 ? Check.Between(value, 0, 1, nameof(Nu)) : Check.Positive(value, nameof(Nu)); } = 0.5;

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(NuSVR));
        int samples = (int)dense.Lengths[0];
        var targets = Targets.Numbers(y, samples, nameof(NuSVR));
        var data = Samples(dense, sampleWeight);
        int[] counting = data.Counting();
        var solution = SvmProblems.NuSvr(data, counting, targets, C, Nu);
        return new(KernelMachine.Of(data, counting, solution), solution.Iterations);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <inheritdoc cref="SupportVectorRegressor"/>
    public sealed record Model(KernelMachine Machine, int NIter) : SupportVectorRegressor(Machine, NIter);
}
