using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Lists of names in the attributes of Keras's HDF5 files. One that HDF5 would find too long is cut into <c>layer_names0</c>, <c>layer_names1</c> ...</summary>
/// <remarks>Source: <c>save_attributes_to_hdf5_group</c> and <c>load_attributes_from_hdf5_group</c> of Keras.</remarks>
internal static class LegacyNames
{
    // HDF5_OBJECT_HEADER_LIMIT of Keras.
    private const int Limit = 64512;

    /// <summary>Whether a group has the list.</summary>
    public static bool Has(Hdf5Object group, string name) => group.Attributes.Contains(name) || group.Attributes.Contains(name + "0");

    /// <summary>The list; empty if there is none, or an empty one, which is an array of numbers.</summary>
    public static string[] Read(Hdf5Object group, string name)
    {
        if (group.Attributes.TryGet(name, out var whole))
            return Texts(whole);
        var names = new List<string>();
        for (int i = 0; group.Attributes.TryGet($"{name}{i}", out var part); i++)
            names.AddRange(Texts(part));
        return [.. names];
    }

    /// <summary>Writes a list, cut into equal parts where it is too long.</summary>
    public static void Write(Hdf5GroupWriter group, string name, IReadOnlyList<string> names)
    {
        long size = names.Count == 0 ? 0 : names.Max(n => System.Text.Encoding.UTF8.GetByteCount(n));
        int parts = 1;
        while ((names.Count + parts - 1) / parts * size > Limit)
            parts++;
        if (parts == 1)
        {
            group.Attributes.Set(name, names, Hdf5Charset.Ascii);
            return;
        }
        // As numpy.array_split cuts: the first parts are one longer.
        for (int i = 0, from = 0; i < parts; i++)
        {
            int count = names.Count / parts + (i < names.Count % parts ? 1 : 0);
            group.Attributes.SetFixed($"{name}{i}", [.. names.Skip(from).Take(count)]);
            from += count;
        }
    }

    private static string[] Texts(Hdf5Attribute attribute) => attribute.Count == 0 ? [] : attribute.ReadStrings();
}
