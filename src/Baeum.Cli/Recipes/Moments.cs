namespace Baeum.Cli;

/// <summary>Mean and population deviation of numbers.</summary>
internal static class Moments
{
    /// <summary><c>mean = Σx / n</c>, <c>scale = sqrt(Σ(x − mean)² / n)</c>; a scale of 0 becomes 1.</summary>
    public static (double Mean, double Scale) Of(IReadOnlyCollection<double> numbers)
    {
        double mean = numbers.Sum() / numbers.Count;
        double scale = Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / numbers.Count);
        return (mean, scale > 0 ? scale : 1);
    }
}
