namespace Baeum.Learn;

/// <summary>What gradient boosting begins with: the model of an estimator (<c>new(new LinearRegression())</c>), or nothing (<c>"zero"</c>).</summary>
public sealed record InitialPrediction : IHoldsEstimator
{
    private const string ZeroWord = "zero";

    /// <summary>Begins with what a model of this estimator predicts: probabilities of classes, or numbers.</summary>
    public InitialPrediction(IEstimator<IFitted> estimator) => Estimator = estimator;

    private InitialPrediction()
    {
    }

    /// <summary>The estimator; null begins with 0.</summary>
    public IEstimator<IFitted>? Estimator { get; }

    /// <summary><c>"zero"</c></summary>
    public static implicit operator InitialPrediction(string word)
    {
        Choice.Of(word, [ZeroWord], "init");
        return new();
    }

    object IHoldsEstimator.Holding(IEstimator<IFitted> estimator) => new InitialPrediction(estimator);

    /// <summary><c>zero</c>, or the estimator as scikit-learn prints it.</summary>
    public override string ToString() => Estimator is null ? ZeroWord : EstimatorText.Of(Estimator);
}
