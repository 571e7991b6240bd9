using System.IO.Compression;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The archive of a fitted model: <c>model.json</c>, and <c>0.npy</c>, <c>1.npy</c> ... for large arrays.</summary>
internal static class ModelFile
{
    private const string Format = "Baeum.Learn", Text = "model.json", Suffix = ".npy";
    private const int Version = 1, DeepestJson = 256;

    // Equal models give equal files.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string path, object model)
    {
        var (text, arrays) = Describe(model);
        AtomicFile.Write(path, stream =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            using (var content = Entry(archive, Text, CompressionLevel.Optimal))
                content.Write(text);
            for (int i = 0; i < arrays.Count; i++)
            {
                using var content = Entry(archive, $"{i}{Suffix}", ArrayCompression.Level(arrays[i]));
                Npy.Write(content, arrays[i]);
            }
        });
    }

    /// <summary>The model of a file.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, hostile, of a later version, or no model.</exception>
    public static object Read(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            using var document = Parse(archive, path);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || format.GetString() != Format || !root.TryGetProperty("model", out var model))
                throw new InvalidDataException($"{path}: {Text} describes no fitted model.");
            if (!root.TryGetProperty("version", out var version) || !version.TryGetInt32(out int number) || number is < 1 or > Version)
                throw new InvalidDataException($"{path}: the format's version is {(version.ValueKind == JsonValueKind.Undefined ? "missing" : version)}; this library reads up to version {Version}. A newer one wrote it, or it is damaged.");
            return new StateReader(path, i => Array(archive, i, path)).ReadModel(model);
        }
        catch (Exception e) when (e is InvalidDataException && !e.Message.StartsWith(path, StringComparison.Ordinal) || e is IOException or ArgumentException or NotSupportedException or OverflowException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: the file is damaged ({e.Message})", e);
        }
    }

    private static (byte[] Text, List<NpyArray> Arrays) Describe(object model)
    {
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, MaxDepth = DeepestJson });
        var writer = new StateWriter(json);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        json.WritePropertyName("model");
        writer.Write(model, typeof(IFitted), StateTypes.NameOf(model.GetType()));
        json.WriteEndObject();
        json.Flush();
        return (buffer.ToArray(), writer.Arrays);
    }

    private static Stream Entry(ZipArchive archive, string name, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    private static JsonDocument Parse(ZipArchive archive, string path)
    {
        using var content = Open(archive, Text, path, out uint crc);
        string place = $"{path}, {Text}";
        try
        {
            using var text = new MemoryStream();
            content.CopyTo(text);
            content.Verify(crc, place);
            text.Position = 0;
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestJson });
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{place}: no valid JSON ({e.Message})", e);
        }
    }

    private static NpyArray Array(ZipArchive archive, int i, string path)
    {
        using var content = Open(archive, $"{i}{Suffix}", path, out uint crc);
        string place = $"{path}, {i}{Suffix}";
        var array = Npy.Read(content, place);
        content.Verify(crc, place);
        return array;
    }

    private static CheckedStream Open(ZipArchive archive, string name, string path, out uint crc)
    {
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException($"{path}: {name} is missing in the archive.");
        crc = entry.Crc32;
        return new CheckedStream(PackedFile.Bounded(entry.Open(), entry.CompressedLength, $"{path}, {name}"));
    }
}
