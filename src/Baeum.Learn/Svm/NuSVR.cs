using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>As <see cref="SVR"/>, with nu instead of epsilon: an upper bound on the share of errors and a lower one on the share of support vectors. scikit-learn: <c>NuSVR</c>.</summary>
/// <remarks><code>var model = new NuSVR { C = 10, Nu = 0.3 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record NuSVR : IEstimator<NuSVR.Model>
{
    /// <summary>linear, poly, rbf or sigmoid.</summary>
    public string Kernel { get; init => field = Choice.Of(value, KernelFunction.Known); } = "rbf";

    /// <summary>Degree of the poly kernel.</summary>
    public int Degree { get; init => field = Check.NonNegative(value, nameof(Degree)); } = 3;

    /// <summary>Coefficient of the poly, rbf and sigmoid kernels: scale, auto or a number.</summary>
    public Gamma Gamma { get; init; } = "scale";

    /// <summary>Constant of the poly and sigmoid kernels.</summary>
    public double Coef0 { get; init; }

    /// <summary>Greatest violation of the conditions of the optimum.</summary>
    public double Tol { get; init => field = Check.Positive(value, nameof(Tol)); } = 1e-3;

    /// <summary>How much an error costs; greater means less regularization.</summary>
    public double C { get; init => field = Check.Positive(value, nameof(C)); } = 1;

    /// <summary>Bound on the share of errors, in (0, 1].</summary>
    public double Nu { get; init => field = value > 0 ? Check.Between(value, 0, 1, nameof(Nu)) : Check.Positive(value, nameof(Nu)); } = 0.5;

    /// <summary>Set settled variables aside while optimizing.</summary>
    public bool Shrinking { get; init; } = true;

    /// <summary>Megabytes for rows of the kernel matrix that may be needed again.</summary>
    public double CacheSize { get; init => field = Check.Positive(value, nameof(CacheSize)); } = 200;

    /// <summary>Most steps; −1 for any number.</summary>
    public int MaxIter { get; init => field = value >= -1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxIter), $"MaxIter must be -1 or more; received MaxIter = {value}."); } = -1;

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(NuSVR));
        int samples = (int)dense.Lengths[0];
        var targets = Targets.Numbers(y, samples, nameof(NuSVR));
        var kernel = new KernelFunction(Kernel, Gamma.Of(dense.AsSpan(), (int)dense.Lengths[1]), Coef0, Degree);
        var data = new SvmSamples(dense, Targets.Weights(sampleWeight, samples), kernel, new(Tol, Shrinking, MaxIter, CacheSize));
        int[] counting = data.Counting();
        var solution = SvmProblems.NuSvr(data, counting, targets, C, Nu);
        return new(KernelMachine.Of(data, counting, solution), solution.Iterations);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <inheritdoc cref="SupportVectorRegressor"/>
    public sealed record Model(KernelMachine Machine, int NIter) : SupportVectorRegressor(Machine, NIter);
}
