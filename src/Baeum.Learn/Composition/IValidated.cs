using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>An estimator that can look at held-out samples while it learns, to know when to stop. In a pipeline they arrive transformed; in cross-validation they are the test part of the fold.</summary>
public interface IValidated
{
    /// <summary>As <see cref="IEstimator{TModel}.Fit"/>, with samples that are looked at and not learned from.</summary>
    IFitted Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, (Tensor<float> X, Labels Y) validation);
}
