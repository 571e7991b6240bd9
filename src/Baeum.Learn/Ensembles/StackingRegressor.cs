using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A final estimator that learns from what regressors say about samples that they had not seen. scikit-learn: <c>StackingRegressor</c>.</summary>
/// <remarks><code>var model = new StackingRegressor(("svm", new SVR()), ("ridge", new Ridge())) { FinalEstimator = new LinearRegression() }.Fit(x, y);</code></remarks>
public sealed record StackingRegressor : IEstimator<Pipeline.Model>, IComposite
{
    /// <summary>The regressors with names; null (scikit-learn: <c>'drop'</c>) leaves one out.</summary>
    public StackingRegressor(params (string Name, IEstimator<IFitted>? Estimator)[] estimators) => Estimators = new(estimators, nameof(StackingRegressor), "drop");

    /// <summary>The regressors.</summary>
    public Steps Estimators { get; init; }

    /// <summary>What learns from their predictions; default <see cref="RidgeCV"/>.</summary>
    public IEstimator<IFitted>? FinalEstimator { get; init; }

    /// <summary>The folds for the predictions that it learns from; default 5.</summary>
    public Splitter? Cv { get; init; }

    /// <summary>Whether the final estimator sees the samples too. Default false.</summary>
    public bool Passthrough { get; init; }

    /// <inheritdoc/>
    public IEstimator<IFitted> Final => FinalEstimator ?? new RidgeCV();

    /// <summary>Fits all of them. The result has the steps <c>stack</c> and <c>final_estimator</c>, and can do what the final estimator can.</summary>
    /// <exception cref="ArgumentException">An estimator is of another kind, or refuses the data; the message names it.</exception>
    public Pipeline.Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => StackingFit.Fit<IRegressor>(nameof(StackingRegressor), Estimators, Final, Cv, "predict", Passthrough, x, y, sampleWeight);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);
}
