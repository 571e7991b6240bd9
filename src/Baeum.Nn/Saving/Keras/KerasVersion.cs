namespace Baeum.Nn;

/// <summary>What files say about who wrote them.</summary>
internal static class KerasVersion
{
    /// <summary>The version of Keras whose files are written.</summary>
    public const string Written = "3.14.1";

    /// <summary>The backend whose meaning of layers is followed.</summary>
    public const string Backend = "tensorflow";
}
