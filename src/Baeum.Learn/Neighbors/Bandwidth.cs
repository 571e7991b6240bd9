using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The width of the bumps of <see cref="KernelDensity"/>: a number, or by a rule of the number of samples n and features d: "scott" <c>n^(−1 / (d + 4))</c>, "silverman" <c>(n (d + 2) / 4)^(−1 / (d + 4))</c>.</summary>
public readonly record struct Bandwidth
{
    private readonly string? _rule;
    private readonly double _value;

    private Bandwidth(string? rule, double value) => (_rule, _value) = (rule, value);

    /// <summary>"scott" or "silverman".</summary>
    public static implicit operator Bandwidth(string rule) => new(Choice.Of(rule, ["scott", "silverman"], "bandwidth"), 0);

    /// <summary>A positive number.</summary>
    public static implicit operator Bandwidth(double value) => new(null, Compute.Check.Positive(value, "bandwidth"));

    /// <summary><c>scott</c> or <c>0.5</c></summary>
    public override string ToString() => _rule ?? PythonText.Of(_value);

    internal double Of(int samples, int features) => _rule switch
    {
        null => _value,
        "scott" => Math.Pow(samples, -1.0 / (features + 4)),
        _ => Math.Pow(samples * (features + 2) / 4.0, -1.0 / (features + 4)),
    };
}
