namespace Baeum.Learn;

/// <summary>Which trees are left out while the next is grown, and what they count afterwards. XGBoost: the parameters of <c>dart</c>.</summary>
/// <param name="RateDrop">The share of trees that is dropped.</param>
/// <param name="OneDrop">Whether at least one is dropped.</param>
/// <param name="SkipDrop">How likely none is dropped.</param>
/// <param name="IsWeighted">Whether trees that count more are dropped more often.</param>
/// <param name="IsForest">Whether new trees count as much as all dropped ones together (<c>forest</c>) or as one of them (<c>tree</c>).</param>
internal sealed record DropSettings(double RateDrop, bool OneDrop, double SkipDrop, bool IsWeighted, bool IsForest);
