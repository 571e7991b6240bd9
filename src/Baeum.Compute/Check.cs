using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Argument checks that return the checked value, so that a property can state its range in one line.</summary>
public static class Check
{
    /// <summary>Throws unless <paramref name="value"/> is above zero.</summary>
    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "")
        => value > 0 ? value : throw new ArgumentOutOfRangeException(name, $"{name} must be positive; received {name} = {value}.");

    /// <summary>Throws unless <paramref name="value"/> is zero or above.</summary>
    public static int NonNegative(int value, [CallerArgumentExpression(nameof(value))] string name = "")
        => value >= 0 ? value : throw new ArgumentOutOfRangeException(name, $"{name} must not be negative; received {name} = {value}.");

    /// <summary>Throws unless <paramref name="value"/> is a finite number above zero.</summary>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
        => value > 0 && double.IsFinite(value) ? value : throw OutOfRange(name, "must be positive", value);

    /// <summary>Throws unless <paramref name="value"/> is a finite number, zero or above.</summary>
    public static double NonNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "")
        => value >= 0 && double.IsFinite(value) ? value : throw OutOfRange(name, "must not be negative", value);

    /// <summary>Throws unless <paramref name="value"/> lies in [<paramref name="low"/>, <paramref name="high"/>].</summary>
    public static double Between(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "")
        => value >= low && value <= high ? value : throw OutOfRange(name, FormattableString.Invariant($"must lie between {low} and {high}"), value);

    /// <summary>Throws unless both spans have the same length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SameLength(int expected, int received, [CallerMemberName] string operation = "")
    {
        if (expected != received)
            throw new ArgumentException($"{operation}: expected {expected} values, received {received}.");
    }

    private static ArgumentOutOfRangeException OutOfRange(string name, string rule, double value)
        => new(name, FormattableString.Invariant($"{name} {rule}; received {name} = {value}."));
}
