using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Whether training ends when it no longer helps: <c>true</c>, <c>false</c>, or <c>"auto"</c> for more than 10,000 samples. scikit-learn: <c>early_stopping</c>.</summary>
public readonly record struct HistEarlyStopping
{
    private readonly bool _isSet, _value;

    private HistEarlyStopping(bool value) => (_isSet, _value) = (true, value);

    /// <summary>Always or never.</summary>
    public static implicit operator HistEarlyStopping(bool value) => new(value);

    /// <summary><c>"auto"</c>, or the others as words.</summary>
    public static implicit operator HistEarlyStopping(string word) => word switch
    {
        "auto" => default,
        "True" => true,
        "False" => false,
        _ => throw Nearest.Unknown("early_stopping", word, ["auto", "True", "False"]),
    };

    /// <summary>Whether it holds for so many samples.</summary>
    public bool Of(int samples) => _isSet ? _value : samples > 10_000;

    /// <summary><c>auto</c>, <c>True</c> or <c>False</c></summary>
    public override string ToString() => !_isSet ? "auto" : _value ? "True" : "False";
}
