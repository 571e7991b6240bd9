using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The kinds of files for models and weights; the end of a path chooses. To add one is to add its file and a line here.</summary>
internal static class SavedFormats
{
    private static readonly ModelFormat Folder = new("", (model, path, options) => RunFolder.Save(model, path, options.History, options.IncludeOptimizer), RunFolder.Load);

    private static readonly byte[] Hdf5 = [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    // Endings that promise a file of another kind: a folder of such a name would only confuse.
    private static readonly string[] Promises = [".h5", ".hdf5", ".json", ".npz", ".zip"];

    /// <summary>For whole models, besides folders.</summary>
    public static List<ModelFormat> Models { get; } =
    [
        new(".keras", KerasArchive.Save, KerasArchive.Load),
        new(".h5", Hdf5Model.Save, Hdf5Model.Load),
        new(".hdf5", Hdf5Model.Save, Hdf5Model.Load),
        new(".onnx", OnnxWriter.Save, OnnxReader.Load),
    ];

    /// <summary>For weights alone.</summary>
    public static List<WeightFormat> Weights { get; } =
    [
        new(".npz", (model, path) => AtomicFile.Write(path, stream => WeightFile.Write(stream, model)), (model, path, choice) => WeightFile.Put(Npz.Read(path), model, path, choice)),
        new(".h5", Hdf5Model.SaveWeights, Hdf5Model.LoadWeights),
        new(".hdf5", Hdf5Model.SaveWeights, Hdf5Model.LoadWeights),
        new(".keras", null, KerasArchive.LoadWeights),
    ];

    /// <summary>The format of a model at this path.</summary>
    /// <exception cref="NotSupportedException">The path ends like a kind of file that is not known here.</exception>
    public static ModelFormat ForModel(string path)
    {
        if (Models.Where(f => path.EndsWith(f.Ending, StringComparison.OrdinalIgnoreCase)).MaxBy(f => f.Ending.Length) is { } format)
            return format;
        string ending = Path.GetExtension(path);
        return !Promises.Contains(ending, StringComparer.OrdinalIgnoreCase) ? Folder : throw new NotSupportedException(
            $"'{path}': models are not saved as '{ending}'. Give a path that ends in {Endings(Models.Select(f => f.Ending))}, or one without an ending for a folder. For the architecture alone use ToJson and FromJson, for weights alone SaveWeights and LoadWeights with {Endings(Weights.Select(f => f.Ending))}.");
    }

    /// <summary>The format of a model that is to be read. What a file holds counts for more than its name: Keras before 2.12 wrote HDF5 into files called <c>.keras</c>.</summary>
    public static ModelFormat ForReading(string path) => Content(path) is { } ending ? Models.First(f => f.Ending == ending) : ForModel(path);

    /// <summary>The format of weights at this path.</summary>
    /// <exception cref="NotSupportedException">The path ends like no known kind of file, or, if it is to be written, like one that only whole models are written to.</exception>
    public static WeightFormat ForWeights(string path, bool write)
    {
        var formats = Weights.Where(f => !write || f.Save is not null).ToArray();
        if (!write && !path.EndsWith(".npz", StringComparison.OrdinalIgnoreCase) && Content(path) is { } ending)
            return formats.First(f => f.Ending == ending);
        return formats.Where(f => path.EndsWith(f.Ending, StringComparison.OrdinalIgnoreCase)).MaxBy(f => f.Ending.Length) ?? throw new NotSupportedException(
            $"'{path}': weights are {(write ? "saved into" : "loaded from")} files that end in {Endings(formats.Select(f => f.Ending))}.");
    }

    /// <summary>The ending that a file of Keras should have by its first bytes; null for other files and folders.</summary>
    private static string? Content(string path)
    {
        if (!File.Exists(path))
            return null;
        Span<byte> start = stackalloc byte[8];
        using var file = File.OpenRead(path);
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..read].SequenceEqual(Hdf5) ? ".h5" : start[..read].StartsWith("PK\x03\x04"u8) ? ".keras" : null;
    }

    private static string Endings(IEnumerable<string> endings) => string.Join(" or ", endings.Select(e => $"'{e}'"));
}
