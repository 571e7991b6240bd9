namespace Baeum.Learn;

/// <summary>Probabilities of the classes before anything is known of a sample.</summary>
internal static class Priorities
{
    /// <summary>Not negative and of sum 1.</summary>
    public static double[]? Checked(double[]? priors)
        => priors is null || Array.TrueForAll(priors, p => p >= 0) && Math.Abs(priors.Sum() - 1) < 1e-6 ? priors
        : throw new ArgumentException($"priors must be non-negative and sum to 1; received [{string.Join(", ", priors.Select(p => FormattableString.Invariant($"{p}")))}].");

    /// <summary>Those given, or the shares of the counts.</summary>
    public static double[] Of(double[]? given, double[] counts)
    {
        if (given is null)
            return Array.ConvertAll(counts, count => count / counts.Sum());
        return given.Length == counts.Length ? given : throw new ArgumentException($"Number of priors must match number of classes: received {given.Length} priors for {counts.Length} classes.");
    }
}
