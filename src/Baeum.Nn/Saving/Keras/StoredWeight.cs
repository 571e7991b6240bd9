using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A weight in a file, perhaps after a conversion. Its values are read when they are asked for.</summary>
/// <param name="Name">The file's name for it, such as <c>dense_1/kernel:0</c>.</param>
/// <param name="Shape">Lengths of the axes.</param>
/// <param name="CopyTo">Puts the values, row-major.</param>
internal sealed record StoredWeight(string Name, Shape Shape, CopyValues CopyTo)
{
    /// <summary>The weight of a dataset.</summary>
    public static StoredWeight Of(Hdf5Dataset dataset, string name) => new(name, dataset.Shape, dataset.ReadInto);

    /// <summary>The values.</summary>
    public float[] Values()
    {
        var values = new float[Shape.Size];
        CopyTo(values);
        return values;
    }

    /// <summary>The same values in another shape.</summary>
    public StoredWeight Reshape(Shape shape) => this with { Shape = shape };

    /// <summary>Other values, computed when they are asked for.</summary>
    public StoredWeight With(Shape shape, Func<float[]> values) => new(Name, shape, target => values().CopyTo(target));

    public override string ToString() => $"'{Name}' {Shape}";
}

/// <summary>Copies values into memory that has room for exactly so many.</summary>
internal delegate void CopyValues(Span<float> values);
