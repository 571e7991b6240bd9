using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A final estimator that learns from what classifiers say about samples that they had not seen. scikit-learn: <c>StackingClassifier</c>.</summary>
/// <remarks><code>var model = new StackingClassifier(("svm", new SVC()), ("ridge", new Ridge())) { FinalEstimator = new LogisticRegression() }.Fit(x, y);</code></remarks>
public sealed record StackingClassifier : IEstimator<Pipeline.Model>, IComposite
{
    private static readonly string[] Known = ["auto", "predict_proba", "decision_function", "predict"];

    /// <summary>The classifiers with names; null (scikit-learn: <c>'drop'</c>) leaves one out.</summary>
    public StackingClassifier(params (string Name, IEstimator<IFitted>? Estimator)[] estimators) => Estimators = new(estimators, nameof(StackingClassifier), "drop");

    /// <summary>The classifiers.</summary>
    public Steps Estimators { get; init; }

    /// <summary>What learns from their predictions; default <see cref="LogisticRegression"/>.</summary>
    public IEstimator<IFitted>? FinalEstimator { get; init; }

    /// <summary>The folds for the predictions that it learns from; default 5.</summary>
    public Splitter? Cv { get; init; }

    /// <summary>What the classifiers are asked for: "auto" for the first that one has of "predict_proba", "decision_function" and "predict"; or one of these.</summary>
    public string StackMethod { get; init => field = Known.Contains(value) ? value : throw Nearest.Unknown(nameof(StackMethod), value, Known); } = "auto";

    /// <summary>Whether the final estimator sees the samples too. Default false.</summary>
    public bool Passthrough { get; init; }

    /// <inheritdoc/>
    public IEstimator<IFitted> Final => FinalEstimator ?? new LogisticRegression();

    /// <summary>Fits all of them. The result has the steps <c>stack</c> and <c>final_estimator</c>, and can do what the final estimator can.</summary>
    /// <exception cref="ArgumentException">An estimator is of another kind, or refuses the data; the message names it.</exception>
    public Pipeline.Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => StackingFit.Fit<IClassifier>(nameof(StackingClassifier), Estimators, Final, Cv, StackMethod, Passthrough, x, y, sampleWeight);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);
}
