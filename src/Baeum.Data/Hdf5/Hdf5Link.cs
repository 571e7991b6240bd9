namespace Baeum.Data;

/// <summary>What a link leads to.</summary>
public enum Hdf5LinkKind
{
    /// <summary>An object.</summary>
    Hard,

    /// <summary>A path in the same file.</summary>
    Soft,

    /// <summary>A path in another file, which is never opened.</summary>
    External,
}

/// <summary>A member of a group.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="Target">Path of a soft link, file and path of an external one; null for a hard link.</param>
public sealed record Hdf5Link(string Name, Hdf5LinkKind Kind, string? Target);
