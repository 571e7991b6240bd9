using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What is handed to <c>Fit</c> beside samples and targets.</summary>
internal sealed record XGBFit
{
    public IReadOnlyList<(Tensor<float> X, Labels Y)> EvalSet { get; init; } = [];

    public Tensor<float>? SampleWeight { get; init; }

    public Tensor<float>? BaseMargin { get; init; }

    public int Verbose { get; init; }

    public Booster? XgbModel { get; init; }

    public IReadOnlyList<Tensor<float>?>? SampleWeightEvalSet { get; init; }

    public IReadOnlyList<Tensor<float>?>? BaseMarginEvalSet { get; init; }

    public float[]? FeatureWeights { get; init; }

    public string[]? FeatureNames { get; init; }

    public CancellationToken Cancellation { get; init; }
}
