namespace Baeum.Learn;

/// <summary>How good scores are.</summary>
/// <param name="Name">LightGBM's name: <c>l2</c>, <c>binary_logloss</c>.</param>
/// <param name="IsGreaterBetter">Whether more is better.</param>
/// <param name="Of">The measure of the raw scores of all samples.</param>
internal sealed record LGBMScore(string Name, bool IsGreaterBetter, Func<double[], double> Of);
