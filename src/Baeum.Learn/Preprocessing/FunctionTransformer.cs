using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A function of the samples as a step of a pipeline. scikit-learn: <c>FunctionTransformer</c>.</summary>
/// <remarks><code>var logs = new FunctionTransformer { Func = x => x.Log() };</code> A function is no data: such a step is not saved.</remarks>
public sealed record FunctionTransformer : IEstimator<FunctionTransformer.Model>
{
    /// <summary>From samples to samples; without it they stay as they are.</summary>
    public Func<Tensor<float>, Tensor<float>>? Func { get; init; }

    /// <summary>From the result back; without it the result stays as it is.</summary>
    public Func<Tensor<float>, Tensor<float>>? InverseFunc { get; init; }

    /// <summary>Remembers the number of features; there is nothing else to learn.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => new((int)Inputs.Matrix(x).Lengths[1], Func, InverseFunc);

    /// <summary>What <see cref="Fit"/> returns.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Func">From samples to samples.</param>
    /// <param name="InverseFunc">From the result back.</param>
    public sealed record Model(int NFeaturesIn, Func<Tensor<float>, Tensor<float>>? Func, Func<Tensor<float>, Tensor<float>>? InverseFunc) : IInvertible
    {
        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x) => Func is null ? Inputs.Matrix(x, this) : Func(Inputs.Matrix(x, this));

        /// <inheritdoc/>
        public Tensor<float> InverseTransform(Tensor<float> z) => InverseFunc is null ? z : InverseFunc(z);
    }
}
