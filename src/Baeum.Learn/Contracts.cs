using System.Diagnostics.CodeAnalysis;
using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A recipe: immutable hyperparameters. <see cref="Fit"/> returns what was learned and leaves the recipe as it is, so one recipe may be fitted many times and at once.</summary>
/// <typeparam name="TModel">The fitted model.</typeparam>
[DynamicallyAccessedMembers(EstimatorProperties.Members)]
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

/// <summary>A transformation that can be undone.</summary>
public interface IInvertible : ITransformer
{
    /// <summary>Undoes <see cref="ITransformer.Transform"/>, as far as it kept what there was. Shape: [samples, new features] → [samples, features].</summary>
    Tensor<float> InverseTransform(Tensor<float> z);
}

/// <summary>Predicts a target for each sample.</summary>
public interface IPredictor : IFitted
{
    /// <summary>How well the predictions agree with the truth, greater is better: accuracy of a classifier, R² of a regressor. scikit-learn: <c>score</c>.</summary>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">The true targets.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples]; null for equally much.</param>
    double Score(Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null);
}

/// <summary>Predicts a class for each sample.</summary>
public interface IClassifier : IPredictor
{
    /// <summary>The classes of the training labels, sorted. scikit-learn: <c>classes_</c>.</summary>
    Labels Classes { get; }

    /// <summary>The most likely class of each sample, of the same kind as the training labels.</summary>
    Labels Predict(Tensor<float> x);

    double IPredictor.Score(Tensor<float> x, Labels y, Tensor<float>? sampleWeight) => Metrics.AccuracyScore(y, Predict(x), sampleWeight);
}

/// <summary>Predicts a number, or several, for each sample.</summary>
public interface IRegressor : IPredictor
{
    /// <summary>Shape: [samples, features] → [samples], or [samples, targets] if it was fitted on several.</summary>
    Tensor<float> Predict(Tensor<float> x);

    double IPredictor.Score(Tensor<float> x, Labels y, Tensor<float>? sampleWeight) => Metrics.R2Score(y, Predict(x), sampleWeight);
}

/// <summary>A classifier that says how likely each class is.</summary>
public interface IProbabilistic : IClassifier
{
    /// <summary>Whether it was fitted so that it can. Default true; of support vector machines it must be asked for.</summary>
    bool HasProbabilities => true;

    /// <summary>Rows sum to 1; columns in the order of <see cref="IClassifier.Classes"/>. Shape: [samples, features] → [samples, classes].</summary>
    Tensor<float> PredictProba(Tensor<float> x);
}

/// <summary>A model that says how far on which side of its boundary a sample lies.</summary>
public interface IDecision : IFitted
{
    /// <summary>Greater means more of the second class, or of the column's class. Shape: [samples, features] → [samples] for two classes, else [samples, classes].</summary>
    Tensor<float> DecisionFunction(Tensor<float> x);
}

/// <summary>A model that says how much each feature contributed.</summary>
public interface IImportances : IFitted
{
    /// <summary>Not negative, sum 1, [features]. scikit-learn: <c>feature_importances_</c>.</summary>
    double[] FeatureImportances { get; }
}

/// <summary>Groups samples.</summary>
public interface IClusterer : IFitted
{
    /// <summary>The group of each training sample from 0; −1 for none. scikit-learn: <c>labels_</c>.</summary>
    int[] Labels { get; }
}
