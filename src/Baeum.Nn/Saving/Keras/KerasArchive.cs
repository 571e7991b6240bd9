using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A saved model as Keras 3's <c>.keras</c> file: a zip archive of <c>metadata.json</c>, <c>config.json</c> and <c>model.weights.h5</c>. Nothing of it is unpacked to the disk.</summary>
internal static class KerasArchive
{
    private const string Metadata = "metadata.json", Config = "config.json", Weights = "model.weights.h5";
    private const int LargestText = 1 << 26;

    // Weights up to this many bytes are put together in memory.
    private const long InMemory = 1 << 28;

    // Equal models give equal files.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Save(Model model, string path, SaveOptions options)
    {
        RunFolder.RequireBuilt(model);
        string config = RunFolder.Architecture(model, options.IncludeOptimizer);
        AtomicFile.Write(path, stream =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            Add(archive, Metadata, entry => entry.Write(Encoding.UTF8.GetBytes(PythonJson.Write(new JsonObject { ["keras_version"] = KerasVersion.Written, ["date_saved"] = "1980-01-01@00:00:00" }))));
            Add(archive, Config, entry => entry.Write(Encoding.UTF8.GetBytes(config)));
            using var weights = Buffer(4 * model.ParameterCount);
            Hdf5Writer.Create(weights, root => StateWriter.Write(root, model, options.IncludeOptimizer));
            weights.Position = 0;
            Add(archive, Weights, weights.CopyTo);
        });
    }

    public static Model Load(string path) => Open(path, archive =>
    {
        string config = Text(Entry(archive, Config, path), path);
        using var file = OpenWeights(archive, path);
        var model = WeightBudget.Load(StoredSize.Of(file.Root), () => KerasArchitecture.Read(config, $"{path}, {Config}", Version(archive, path)));
        if (model.IsBuilt || model.Inputs.Count > 0)
        {
            RunFolder.RequireBuilt(model);
            StateReader.Read(file.Root, model, path);
            OptimizerVars.Read(file.Root, model);
        }
        return model;
    });

    /// <summary>Puts the weights of a saved model into another of the same layers.</summary>
    public static void LoadWeights(Model model, string path, WeightChoice choice)
    {
        RunFolder.RequireBuilt(model);
        Open(path, archive =>
        {
            using var file = OpenWeights(archive, path);
            Hdf5Model.ReadState(file.Root, model, path, choice);
            return model;
        });
    }

    private static T Open<T>(string path, Func<ZipArchive, T> read)
    {
        using var stream = File.OpenRead(path);
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return read(archive);
        }
        catch (Exception e) when (e is InvalidDataException && !e.Message.Contains(path, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path}: this is no archive, or it is damaged ({e.Message})", e);
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string name, string path)
        => archive.GetEntry(name) ?? throw new InvalidDataException($"{path}: this is no saved model: it has no {name}.");

    /// <summary>The content of an entry, whose checksum is compared once all of it has been read.</summary>
    private static void Read(ZipArchiveEntry entry, string path, Action<Stream> read)
    {
        string source = $"{path}, {entry.FullName}";
        try
        {
            using var content = new CheckedStream(PackedFile.Bounded(entry.Open(), entry.CompressedLength, source));
            read(content);
            content.Verify(entry.Crc32, source);
        }
        catch (Exception e) when (e is NotSupportedException or EndOfStreamException)
        {
            throw new InvalidDataException($"{source}: damaged ({e.Message})", e);
        }
    }

    private static string Text(ZipArchiveEntry entry, string path)
    {
        if (entry.Length > LargestText)
            throw new InvalidDataException($"{path}: {entry.FullName} is too large to be one.");
        var text = new MemoryStream();
        Read(entry, path, content => content.CopyTo(text));
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static string? Version(ZipArchive archive, string path)
    {
        if (archive.GetEntry(Metadata) is not { } entry)
            return null;
        var place = new Place($"{path}, {Metadata}");
        return Json.Parse(Text(entry, path), place)["keras_version"] is JsonValue version && version.TryGetValue(out string? text) ? text : null;
    }

    private static Hdf5File OpenWeights(ZipArchive archive, string path)
    {
        if (archive.GetEntry(Weights) is null && archive.GetEntry("model.weights.npz") is not null)
            throw new NotSupportedException($"{path}: the weights are pickled Python objects (model.weights.npz), which are not opened. Save the model in Keras with weights_format=\"h5\".");
        var entry = Entry(archive, Weights, path);
        var content = Buffer(Math.Max(entry.Length, entry.CompressedLength));
        try
        {
            Read(entry, path, stream => stream.CopyTo(content));
            content.Position = 0;
            return Hdf5File.Open(content, $"{path}, {Weights}");
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    private static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        using var content = entry.Open();
        write(content);
    }

    /// <summary>Room for an HDF5 file, which must be able to seek: memory, or for a large one a file that vanishes when it is closed.</summary>
    private static Stream Buffer(long size)
        => size <= InMemory ? new MemoryStream()
            : new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Truncate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16 });
}
