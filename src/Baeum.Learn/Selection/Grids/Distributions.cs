namespace Baeum.Learn;

/// <summary>Random values of a parameter. The draws are those of SciPy's <c>rvs</c> for the same seed.</summary>
public abstract record Distribution
{
    internal abstract object Draw(MersenneTwister random);
}

/// <summary>Evenly over [low, high). SciPy: <c>uniform(low, high - low)</c>.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">Limit from above.</param>
public sealed record Uniform(double Low, double High) : Distribution
{
    /// <inheritdoc cref="Uniform(double, double)"/>
    public double High { get; } = High > Low ? High : throw new ArgumentException(FormattableString.Invariant($"Uniform: expected low < high, received {Low} and {High}."));

    internal override object Draw(MersenneTwister random) => random.NextDouble() * (High - Low) + Low;
}

/// <summary>Evenly over the orders of magnitude in [low, high]. SciPy: <c>loguniform(low, high)</c>.</summary>
/// <param name="Low">Least value, above 0.</param>
/// <param name="High">Greatest value.</param>
public sealed record LogUniform(double Low, double High) : Distribution
{
    /// <inheritdoc cref="LogUniform(double, double)"/>
    public double High { get; } = Low > 0 && High > Low ? High : throw new ArgumentException(FormattableString.Invariant($"LogUniform: expected 0 < low < high, received {Low} and {High}."));

    internal override object Draw(MersenneTwister random) => Low * Math.Pow(High / Low, random.NextDouble());
}

/// <summary>Whole numbers from low up to, but without, high. SciPy: <c>randint(low, high)</c>.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">One more than the greatest.</param>
public sealed record RandInt(int Low, int High) : Distribution
{
    /// <inheritdoc cref="RandInt(int, int)"/>
    public int High { get; } = High > Low ? High : throw new ArgumentException($"RandInt: expected low < high, received {Low} and {High}.");

    internal override object Draw(MersenneTwister random) => Low + random.NextInteger(High - 1 - Low);
}
