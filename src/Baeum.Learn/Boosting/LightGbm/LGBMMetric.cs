namespace Baeum.Learn;

/// <summary>A metric of the user's. LightGBM: a callable <c>eval_metric</c>.</summary>
/// <remarks><code>new LGBMMetric("worst", IsHigherBetter: false, (yTrue, yPred) => yTrue.Zip(yPred, (y, p) => Math.Abs(y - p)).Max())</code></remarks>
/// <param name="Name">What it is called.</param>
/// <param name="IsHigherBetter">Whether greater is better.</param>
/// <param name="Of">From targets [samples] (of classes their numbers) and predictions [samples · outputs] to the measure.</param>
public sealed record LGBMMetric(string Name, bool IsHigherBetter, Func<float[], float[], double> Of);
