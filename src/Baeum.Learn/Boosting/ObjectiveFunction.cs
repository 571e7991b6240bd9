namespace Baeum.Learn;

/// <summary>A loss of the user's: its first and second derivatives by the margins. XGBoost: a callable <c>objective</c>.</summary>
/// <param name="yTrue">The targets; of classes their numbers. Shape: [samples · targets].</param>
/// <param name="yPred">The margins. Shape: [samples · outputs].</param>
/// <returns>Two arrays of the shape of <paramref name="yPred"/>.</returns>
public delegate (float[] Gradients, float[] Hessians) ObjectiveFunction(float[] yTrue, float[] yPred);
