namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>The area under a curve by the trapezoidal rule. scikit-learn: <c>auc</c>.</summary>
    /// <param name="x">Rising or falling.</param>
    /// <param name="y">The curve, of the same length.</param>
    /// <exception cref="ArgumentException">x neither rises nor falls, or there are fewer than two points.</exception>
    public static double Auc(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count || x.Count < 2)
            throw new ArgumentException($"Auc: expected two points or more, received {x.Count} x and {y.Count} y.");
        double[] steps = [.. x.Skip(1).Zip(x, (next, last) => next - last)];
        if (Array.Exists(steps, s => s < 0) && Array.Exists(steps, s => s > 0))
            throw new ArgumentException("Auc: x must rise or fall all along.");
        return Math.Abs(steps.Select((step, i) => step * (y[i] + y[i + 1]) / 2).Sum());
    }
}
