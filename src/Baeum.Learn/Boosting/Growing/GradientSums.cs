namespace Baeum.Learn;

/// <summary>The first and second derivatives of some rows, together.</summary>
internal readonly record struct GradientSums(double Gradient, double Hessian)
{
    public static GradientSums operator +(GradientSums a, GradientSums b) => new(a.Gradient + b.Gradient, a.Hessian + b.Hessian);

    public static GradientSums operator -(GradientSums a, GradientSums b) => new(a.Gradient - b.Gradient, a.Hessian - b.Hessian);
}
