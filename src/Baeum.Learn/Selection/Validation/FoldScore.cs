namespace Baeum.Learn;

/// <summary>How one candidate did on one fold.</summary>
/// <param name="FitTime">Seconds of fitting; steps that candidates have in common count for the first of them.</param>
/// <param name="ScoreTime">Seconds of judging.</param>
/// <param name="Test">A score for each scorer.</param>
/// <param name="Train">The same on the training part, if it was asked for.</param>
/// <param name="Model">The fitted model, if it was asked for.</param>
/// <param name="Failure">Why there are no scores.</param>
internal sealed record FoldScore(double FitTime, double ScoreTime, double[] Test, double[]? Train, IFitted? Model, Exception? Failure);
