using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A random forest that classifies, grown by boosting a single round with many parallel trees. XGBoost: <c>XGBRFClassifier</c>.</summary>
/// <remarks>As <see cref="XGBClassifier"/>, with <c>NEstimators</c> trees, each on 80 % of the samples, with 80 % of the features at every node. <code>var model = new XGBRFClassifier { MaxDepth = 8 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record XGBRFClassifier : XGBSettings, IEstimator<XGBClassifier.Model>
{
    /// <summary>An estimator with XGBoost's defaults.</summary>
    public XGBRFClassifier() => (Objective, LearningRate, Subsample, ColsampleBynode, RegLambda) = ("binary:logistic", 1, 0.8, 0.8, 1e-5);

    internal override int Rounds => 1;

    internal override int ParallelTrees => NEstimators;

    /// <summary>Grows the trees for samples and their classes.</summary>
    /// <exception cref="ArgumentException">Early stopping is asked for, which a single round does not have.</exception>
    public XGBClassifier.Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => EarlyStoppingRounds is null ? XGBClassification.Fit(this, x, y, new() { SampleWeight = sampleWeight })
            : throw new ArgumentException("early_stopping_rounds is not implemented for random forests: they have one round.");
}
