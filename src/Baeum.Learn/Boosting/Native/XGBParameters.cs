namespace Baeum.Learn;

/// <summary>The parameters of <see cref="XGBoost.Train"/>. XGBoost: the dictionary <c>params</c>, where <c>eta</c> is <c>LearningRate</c>, <c>alpha</c> and <c>lambda</c> are <c>RegAlpha</c> and <c>RegLambda</c>.</summary>
/// <remarks><c>NEstimators</c> and <c>EarlyStoppingRounds</c> are arguments of <c>Train</c>; types and names of features belong to the <see cref="DMatrix"/>. <code>var p = new XGBParameters { Objective = "multi:softprob", NumClass = 3, MaxDepth = 4 };</code></remarks>
public sealed record XGBParameters : XGBSettings
{
    /// <summary>Classes of <c>multi:softprob</c> and <c>multi:softmax</c>, whose labels are 0 to <c>NumClass</c> − 1.</summary>
    public int NumClass { get; init => field = Compute.Check.NonNegative(value, nameof(NumClass)); }
}
