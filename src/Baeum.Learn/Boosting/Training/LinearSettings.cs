namespace Baeum.Learn;

/// <summary>How weights of <c>gblinear</c> are found.</summary>
/// <param name="Updater"><c>shotgun</c> (here on one thread, so it has an order) or <c>coord_descent</c>.</param>
/// <param name="FeatureSelector"><c>cyclic</c>, <c>shuffle</c>, <c>random</c>, <c>greedy</c> or <c>thrifty</c>.</param>
/// <param name="TopK">The greatest number of features that <c>greedy</c> and <c>thrifty</c> change in a round; 0 for all.</param>
/// <param name="LearningRate">What steps are multiplied by.</param>
/// <param name="RegAlpha">L1 regularisation, for a sample of weight 1.</param>
/// <param name="RegLambda">L2 regularisation, for a sample of weight 1.</param>
internal sealed record LinearSettings(string Updater, string FeatureSelector, int TopK, float LearningRate, float RegAlpha, float RegLambda);
