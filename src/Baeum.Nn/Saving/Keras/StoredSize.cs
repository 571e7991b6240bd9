using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How many values an HDF5 file holds in all its datasets: no model of the file has more weights.</summary>
internal static class StoredSize
{
    // Groups within groups that are still looked into; no file of Keras nests so deep.
    private const int Deepest = 64;

    /// <summary>The number of values below a group, each dataset counted once, however many links lead to it.</summary>
    /// <exception cref="InvalidDataException">A dataset claims more values than the file can have.</exception>
    public static long Of(Hdf5Group group) => Count(group, [], 0);

    private static long Count(Hdf5Group group, HashSet<long> seen, int depth)
    {
        if (depth > Deepest || !seen.Add(group.Address))
            return 0;
        long values = 0;
        foreach (string name in group.Names)
            switch (group.Own(name))
            {
                case Hdf5Group inner:
                    values += Count(inner, seen, depth + 1);
                    break;
                case Hdf5Dataset dataset when seen.Add(dataset.Address):
                    dataset.CheckSize();
                    values += dataset.Count;
                    break;
            }
        return values;
    }
}
