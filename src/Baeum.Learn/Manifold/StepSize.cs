using System.Globalization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A learning rate: a number, or <c>"auto"</c>, which follows from the number of samples.</summary>
public readonly record struct StepSize
{
    private readonly double _value;

    private StepSize(double value) => _value = value;

    /// <summary>A number above zero.</summary>
    public static implicit operator StepSize(double value) => new(Check.Positive(value, "LearningRate"));

    /// <summary>"auto".</summary>
    public static implicit operator StepSize(string word) => word == "auto" ? default : throw Nearest.Unknown("LearningRate", word, ["auto"]);

    /// <summary>The number, or <paramref name="auto"/>.</summary>
    internal double Or(double auto) => _value > 0 ? _value : auto;

    /// <summary><c>auto</c> or <c>200</c></summary>
    public override string ToString() => _value > 0 ? _value.ToString(CultureInfo.InvariantCulture) : "auto";
}
