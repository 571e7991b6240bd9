namespace Baeum.Learn;

/// <summary>The first and second derivative of the loss of one row.</summary>
internal readonly record struct GradientPair(float Gradient, float Hessian);
