using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Which Keras wrote weights in the old layout; what they mean depends on it.</summary>
/// <param name="Version">Such as <c>2.3.1</c>; null if the file does not say, as Keras before 1.2.</param>
/// <param name="Backend"><c>tensorflow</c>, <c>theano</c> ...; null if the file does not say, as Keras 1.</param>
internal sealed record LegacyOrigin(string? Version, string? Backend)
{
    /// <summary>Whether it is Keras 1, which had other weights.</summary>
    public bool IsKeras1 => Version is null || Version.StartsWith("1.", StringComparison.Ordinal);

    /// <summary>Whether kernels are stored for a convolution, which runs them backwards; all others store them for a correlation.</summary>
    public bool IsConvolving => Backend == "theano";

    /// <summary>The origin of a file, said by the group of weights or by the whole file.</summary>
    public static LegacyOrigin Of(Hdf5Object group, Hdf5Object root) => new(Text(group, "keras_version") ?? Text(root, "keras_version"), Text(group, "backend") ?? Text(root, "backend"));

    private static string? Text(Hdf5Object group, string name) => group.Attributes.TryGet(name, out var attribute) && attribute.ElementType == typeof(string) ? attribute.AsString() : null;
}
