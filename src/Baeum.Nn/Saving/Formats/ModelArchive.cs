using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A saved model as one file: the zip archive of Keras 3 (<c>metadata.json</c>, <c>config.json</c>) with the weights and the optimizer's state as NumPy arrays, <c>weights/dense/kernel.npy</c>.</summary>
/// <remarks>Keras keeps the weights in <c>model.weights.h5</c> within the archive; here each is an array of its own, so Keras itself reads the architecture of such a file but not its weights.</remarks>
internal static class ModelArchive
{
    private const string Metadata = "metadata.json", Config = "config.json", KerasWeights = "model.weights.h5", Weights = "weights/", Optimizer = "optimizer/";
    private const int LargestText = 1 << 26;

    // Equal models give equal files.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Save(Model model, string path, SaveOptions options)
    {
        RunFolder.RequireBuilt(model);
        string config = RunFolder.Architecture(model, options.IncludeOptimizer);
        AtomicFile.Write(path, stream =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            Text(archive, Metadata, PythonJson.Write(new JsonObject { ["keras_version"] = "3.14.1", ["date_saved"] = "1980-01-01@00:00:00" }));
            Text(archive, Config, config);
            Arrays(archive, Weights, WeightFile.Arrays(model));
            if (options.IncludeOptimizer && model.CompileOptions is not null)
                Arrays(archive, Optimizer, OptimizerFile.Arrays(model));
        });
    }

    public static Model Load(string path)
    {
        var place = new Place($"'{path}'");
        using var stream = File.OpenRead(path);
        string config = Read(stream, place);
        var arrays = Npz.Read(stream, path);
        var weights = Part(arrays, Weights);
        var model = WeightBudget.Load(weights.Values.Sum(v => v.Values.LongLength), () => KerasArchitecture.Read(Json.Parse(config, place.In(Config)), place.In(Config)));
        WeightFile.Put(weights, model, path);
        if (Part(arrays, Optimizer) is { Count: > 0 } state && model.CompileOptions is not null)
            OptimizerFile.Put(state, model, path);
        return model;
    }

    /// <summary>The arrays under a prefix, without it.</summary>
    public static Dictionary<string, NpyArray> Part(Dictionary<string, NpyArray> arrays, string prefix)
        => arrays.Where(a => a.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(a => a.Key[prefix.Length..], a => a.Value);

    private static string Read(Stream stream, Place place)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry(KerasWeights) is not null)
                throw new NotSupportedException($"{place}: the weights of this file are HDF5 ({KerasWeights}), which cannot be read here. Save them in Keras as NumPy arrays.");
            var entry = archive.GetEntry(Config) ?? throw place.Error($"this is no saved model: it has no {Config}.");
            if (entry.Length > LargestText)
                throw place.Error($"{Config} is too large to be one.");
            using var text = new StreamReader(entry.Open(), Encoding.UTF8);
            var buffer = new char[LargestText / 64];
            var read = new StringBuilder();
            for (int count; (count = text.ReadBlock(buffer)) > 0 && read.Length <= LargestText;)
                read.Append(buffer, 0, count);
            return read.ToString();
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(place.ToString(), StringComparison.Ordinal))
        {
            throw place.Error($"this is no archive, or it is damaged ({e.Message})", e);
        }
    }

    private static void Text(ZipArchive archive, string name, string text)
    {
        using var content = Entry(archive, name, CompressionLevel.Optimal);
        content.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Arrays(ZipArchive archive, string prefix, IEnumerable<KeyValuePair<string, NpyArray>> arrays)
    {
        foreach (var (name, array) in arrays)
        {
            using var content = Entry(archive, $"{prefix}{name}.npy", CompressionLevel.NoCompression);
            Npy.Write(content, array);
        }
    }

    private static Stream Entry(ZipArchive archive, string name, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
