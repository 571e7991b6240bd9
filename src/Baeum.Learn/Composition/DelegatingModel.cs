using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A fitted model that lets another one answer, after it has prepared the samples. It implements what the other one implements; a member that the other one lacks says so.</summary>
public abstract record DelegatingModel : IFitted
{
    /// <inheritdoc/>
    public abstract int NFeaturesIn { get; }

    /// <summary>The model that answers.</summary>
    protected abstract IFitted Target { get; }

    /// <summary>What errors call this model.</summary>
    protected abstract string Owner { get; }

    /// <inheritdoc cref="IClassifier.Classes"/>
    public Labels Classes => As<IClassifier>("predict classes").Classes;

    /// <inheritdoc cref="IImportances.FeatureImportances"/>
    public double[] FeatureImportances => As<IImportances>("say how much each feature contributed").FeatureImportances;

    /// <summary>The class of each sample, of the same kind as the training labels; of a regressor the numbers.</summary>
    public Labels Predict(Tensor<float> x) => Target is IRegressor regressor ? regressor.Predict(Prepare(x)) : As<IClassifier>("predict").Predict(Prepare(x));

    /// <inheritdoc cref="IProbabilistic.PredictProba"/>
    public Tensor<float> PredictProba(Tensor<float> x) => As<IProbabilistic>("predict probabilities").PredictProba(Prepare(x));

    /// <inheritdoc cref="IDecision.DecisionFunction"/>
    public Tensor<float> DecisionFunction(Tensor<float> x) => As<IDecision>("give distances from a boundary").DecisionFunction(Prepare(x));

    /// <inheritdoc cref="ITransformer.Transform"/>
    public Tensor<float> Transform(Tensor<float> x) => As<ITransformer>("transform").Transform(Prepare(x));

    /// <inheritdoc cref="IPredictor.Score"/>
    public double Score(Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null) => As<IPredictor>("predict").Score(Prepare(x), y, sampleWeight);

    /// <summary>The samples as the other model gets them. Shape: [samples, features] → [samples, its features].</summary>
    protected abstract Tensor<float> Prepare(Tensor<float> x);

    private TModel As<TModel>(string does) where TModel : class, IFitted
        => Target as TModel ?? throw new InvalidOperationException($"{Owner}: {ModelNames.Of(Target)} does not {does}.");
}
