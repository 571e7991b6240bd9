using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What all support vector machines with kernels can be told.</summary>
public abstract record SupportVectorSettings
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

    /// <summary>Set settled variables aside while optimizing.</summary>
    public bool Shrinking { get; init; } = true;

    /// <summary>Megabytes for rows of the kernel matrix that may be needed again.</summary>
    public double CacheSize { get; init => field = Check.Positive(value, nameof(CacheSize)); } = 200;

    /// <summary>Most steps; −1 for any number.</summary>
    public int MaxIter { get; init => field = value >= -1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxIter), $"MaxIter must be -1 or more; received MaxIter = {value}."); } = -1;

    /// <summary>The samples with the kernel and the settings of the optimization.</summary>
    private protected SvmSamples Samples(Tensor<float> x, Tensor<float>? sampleWeight)
        => new(x, Targets.Weights(sampleWeight, (int)x.Lengths[0]), new KernelFunction(Kernel, Gamma.Of(x.AsSpan(), (int)x.Lengths[1]), Coef0, Degree), new(Tol, Shrinking, MaxIter, CacheSize));
}
