namespace Baeum.Learn;

/// <summary>Which values of a feature of numbers are missing.</summary>
internal enum MissingValues
{
    /// <summary>NaN; the usual case.</summary>
    NaN,

    /// <summary>None: NaN counts as 0.</summary>
    None,

    /// <summary>Zeros and NaN.</summary>
    ZeroAndNaN,
}
