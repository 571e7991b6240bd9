namespace Baeum.Plots;

/// <summary>Which predictions a gallery shows.</summary>
public enum Outcome
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Where the most probable class is the true one.</summary>
    Right,

    /// <summary>Where it is another.</summary>
    Wrong,
}
