using System.Globalization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Rounds of the randomized method: a number, or <c>"auto"</c>: 7 if few components are asked for, else 4.</summary>
public readonly record struct PowerIterations
{
    private readonly int _count;

    private PowerIterations(int count) => (_count, IsCount) = (count, true);

    /// <summary>Whether a number was given.</summary>
    public bool IsCount { get; }

    /// <summary>A number of rounds.</summary>
    public static implicit operator PowerIterations(int count) => new(Check.NonNegative(count, "IteratedPower"));

    /// <summary>"auto".</summary>
    public static implicit operator PowerIterations(string word) => word == "auto" ? default : throw Nearest.Unknown("IteratedPower", word, ["auto"]);

    /// <summary>The rounds for some components of a matrix whose shorter side is <paramref name="side"/>.</summary>
    internal int Of(int components, int side) => IsCount ? _count : components < 0.1 * side ? 7 : 4;

    /// <summary><c>auto</c> or <c>4</c></summary>
    public override string ToString() => IsCount ? _count.ToString(CultureInfo.InvariantCulture) : "auto";
}
