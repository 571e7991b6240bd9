using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What a search has found. Predicts as the best estimator does, and implements what that one implements.</summary>
/// <param name="SearchName">The kind of search.</param>
/// <param name="NFeaturesIn">Number of features of the samples.</param>
/// <param name="BestModel">The best candidate, fitted on all samples; null without <see cref="SearchCV.Refit"/>.</param>
/// <param name="BestScore">Its mean score over the folds.</param>
/// <param name="BestParams">Its parameters.</param>
/// <param name="BestIndex">Its row in the table of results.</param>
/// <param name="CvResults">All candidates, in scikit-learn's columns. scikit-learn: <c>cv_results_</c>.</param>
public abstract record SearchResult(string SearchName, int NFeaturesIn, IFitted? BestModel, double BestScore, ParamSet BestParams, int BestIndex, DataFrame CvResults) : DelegatingModel
{
    /// <inheritdoc/>
    public override int NFeaturesIn { get; } = NFeaturesIn;

    /// <summary>The best candidate, fitted on all samples. scikit-learn: <c>best_estimator_</c>.</summary>
    /// <exception cref="InvalidOperationException">The search had Refit = false, or searched for a model that does not predict; then see <see cref="BestModel"/>.</exception>
    public IPredictor BestEstimator => Target as IPredictor ?? throw new InvalidOperationException($"{SearchName}: {ModelNames.Of(Target)} does not predict; it is in BestModel.");

    /// <inheritdoc/>
    protected override IFitted Target => BestModel ?? throw new InvalidOperationException($"{SearchName} was run with Refit = false, so there is no best model; fit one with {BestParams}.");

    /// <inheritdoc/>
    protected override string Owner => SearchName;

    /// <inheritdoc/>
    protected override Tensor<float> Prepare(Tensor<float> x) => x;
}
