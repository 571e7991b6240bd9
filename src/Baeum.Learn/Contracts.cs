using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A recipe: immutable hyperparameters. <see cref="Fit"/> returns what was learned and leaves the recipe as it is, so one recipe may be fitted many times and at once.</summary>
/// <typeparam name="TModel">The fitted model.</typeparam>
public interface IEstimator<out TModel> where TModel : class, IFitted
{
    /// <summary>Learns from data.</summary>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">One target a sample; null where nothing is to be predicted.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples]; null for equally much.</param>
    TModel Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null);
}

/// <summary>What an estimator has learned.</summary>
public interface IFitted
{
    /// <summary>Number of features it was fitted on and expects. scikit-learn: <c>n_features_in_</c>.</summary>
    int NFeaturesIn { get; }
}

/// <summary>Turns samples into other samples: a scaler, an encoder, a projection.</summary>
public interface ITransformer : IFitted
{
    /// <summary>The transformed samples, a new tensor. Shape: [samples, features] → [samples, new features].</summary>
    Tensor<float> Transform(Tensor<float> x);
}
