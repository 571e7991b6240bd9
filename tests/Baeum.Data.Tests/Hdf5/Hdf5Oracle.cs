using System.IO.Compression;
using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>Files that h5py 3.7.0 made, and what it reads from them (tests/oracles/hdf5/hdf5.py).</summary>
internal static class Hdf5Oracle
{
    public static readonly string[] Files = ["old.h5", "new.h5", "userblock.h5", "tracked.h5", "swmr.h5"];

    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllBytes(Oracles.Path("hdf5/expected.json"))).RootElement;

    /// <summary>A file's bytes.</summary>
    public static byte[] Bytes(string name)
    {
        using var gzip = new GZipStream(File.OpenRead(Oracles.Path($"hdf5/{name}.gz")), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static Hdf5File Open(string name) => Hdf5File.Open(new MemoryStream(Bytes(name)), name);

    /// <summary>Paths of all objects that h5py found, with what it read there.</summary>
    public static IEnumerable<JsonProperty> Objects(string name) => Expected.GetProperty(name).EnumerateObject();
}
