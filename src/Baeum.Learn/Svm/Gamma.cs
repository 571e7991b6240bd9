using System.Globalization;

namespace Baeum.Learn;

/// <summary>The coefficient of a kernel: <c>"scale"</c> is 1 / (features · variance of x), <c>"auto"</c> is 1 / features, or a number.</summary>
public readonly record struct Gamma
{
    private readonly string? _word;
    private readonly double _value;

    private Gamma(string word, double value) => (_word, _value) = (word, value);

    /// <summary>A number, not negative.</summary>
    public static implicit operator Gamma(double value) => new("", Compute.Check.NonNegative(value, "gamma"));

    /// <summary>scale or auto.</summary>
    public static implicit operator Gamma(string word) => new(Choice.Of(word, ["scale", "auto"], "gamma"), 0);

    /// <summary><c>scale</c>, <c>auto</c> or <c>0.1</c></summary>
    public override string ToString() => _word == "" ? _value.ToString(CultureInfo.InvariantCulture) : _word ?? "scale";

    /// <summary>The number for these samples, [samples, features].</summary>
    internal double Of(ReadOnlySpan<float> x, int features)
    {
        if (_word == "")
            return _value;
        if (_word == "auto")
            return 1.0 / features;
        double sum = 0, squares = 0;
        foreach (float value in x)
            sum += value;
        double mean = sum / x.Length;
        foreach (float value in x)
            squares += (value - mean) * (value - mean);
        return squares == 0 ? 1 : 1 / (features * (squares / x.Length));
    }
}
