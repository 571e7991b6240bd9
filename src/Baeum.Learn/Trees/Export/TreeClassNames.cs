namespace Baeum.Learn;

/// <summary>What boxes call the classes: nothing (the default), <c>y[0]</c>, <c>y[1]</c> ... (<c>true</c>), or a name for each class in the classes' order.</summary>
public readonly struct TreeClassNames
{
    private readonly IReadOnlyList<string>? _names;
    private readonly bool _isSymbolic;

    private TreeClassNames(IReadOnlyList<string>? names, bool isSymbolic) => (_names, _isSymbolic) = (names, isSymbolic);

    /// <summary>Whether boxes say no class.</summary>
    public bool IsNone => _names is null && !_isSymbolic;

    /// <summary>Names in the classes' order.</summary>
    public static implicit operator TreeClassNames(string[]? names) => new(names, false);

    /// <summary>Names in the classes' order.</summary>
    public static implicit operator TreeClassNames(List<string>? names) => new(names, false);

    /// <summary>Whether to write <c>y[0]</c>.</summary>
    public static implicit operator TreeClassNames(bool symbolic) => new(null, symbolic);

    internal string Of(int code, string before, string after)
        => _names is null ? $"y{before}{code}{after}"
        : code < _names.Count ? _names[code] : throw new ArgumentException($"ClassNames: there are {_names.Count} names, and a class with the number {code}.");
}
