using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A saved model as a folder: <c>model.json</c> (architecture and compile options, as Keras writes them), <c>weights.npz</c>, <c>optimizer.npz</c>, <c>history.json</c> and <c>.csv</c>, and <c>manifest.json</c>, which lists them.</summary>
/// <remarks>
/// Saving is all or nothing. Each file is first written as <c>NAME.new</c>; then the manifest with all checksums replaces the old one, which is the moment that counts; then the files take their names.
/// Whoever reads takes, for each file, <c>NAME.new</c> if it is the one that the manifest means, else <c>NAME</c>. A crash at any point leaves either the old model or the new one.
/// </remarks>
internal static class RunFolder
{
    private const string Format = "baeum.run", Manifest = "manifest.json", Model = "model.json", Weights = "weights.npz", Optimizer = "optimizer.npz";
    private const int Version = 1;
    private const long LargestManifest = 1 << 20;

    /// <summary>Whether a folder holds a saved model.</summary>
    public static bool IsOne(string folder) => File.Exists(Path.Combine(folder, Manifest));

    public static void Save(Model model, string folder, History? history, bool includeOptimizer)
    {
        RequireBuilt(model);
        string json = Architecture(model, includeOptimizer);
        var files = new Dictionary<string, Action<Stream>>
        {
            [Model] = Text(json),
            [Weights] = stream => WeightFile.Write(stream, model),
        };
        if (includeOptimizer && model.CompileOptions is not null)
            files[Optimizer] = stream => OptimizerFile.Write(stream, model);
        if (history is not null)
        {
            files["history.json"] = Text(HistoryFile.Json(history));
            files["history.csv"] = Text(HistoryFile.Csv(history));
        }
        Replace(folder, files);
    }

    public static Model Load(string folder)
    {
        var place = new Place($"'{folder}'");
        string manifest = Path.Combine(folder, Manifest);
        if (!File.Exists(manifest))
            throw new FileNotFoundException($"'{folder}' is no saved model: it has no {Manifest}.", manifest);
        if (new FileInfo(manifest).Length > LargestManifest)
            throw place.Error($"{Manifest} is too large to be one.");
        var list = Json.Parse(File.ReadAllText(manifest), place.In(Manifest));
        if (list["format"] is not JsonValue format || !format.TryGetValue(out string? name) || name != Format)
            throw place.Error($"{Manifest} is not of the format '{Format}'.");
        if (Json.Integer(list["version"], place.In("'version'")) is not Version and var version)
            throw place.Error($"the folder is of version {version}; this library reads version {Version}. Use a newer one.");
        var files = Json.Object(list["sha256"], place.In("'sha256'"));

        string weights = Find(folder, Weights, files, place);
        var values = Npz.Read(weights);
        string architecture = Find(folder, Model, files, place);
        var model = WeightBudget.Load(values.Values.Sum(v => v.Values.LongLength), () => KerasArchitecture.Read(File.ReadAllText(architecture), architecture));
        WeightFile.Put(values, model, weights);
        if (files.ContainsKey(Optimizer) && model.CompileOptions is not null)
        {
            string state = Find(folder, Optimizer, files, place);
            OptimizerFile.Put(Npz.Read(state), model, state);
        }
        return model;
    }

    /// <summary>Builds a model that knows its input; an error where it does not.</summary>
    public static void RequireBuilt(Model model)
    {
        if (!model.IsBuilt && model.Inputs.Count > 0)
            model.EnsureBuilt([.. model.Inputs.Select(i => i.Shape)]);
        if (!model.IsBuilt)
            throw new InvalidOperationException($"Model '{model.Name}' has no weights yet, so there is nothing to save: give it an Input, or call it on data first.");
    }

    /// <summary>The text of the architecture, and of what Compile was given.</summary>
    public static string Architecture(Model model, bool includeOptimizer)
    {
        try
        {
            return KerasArchitecture.Write(model, includeOptimizer);
        }
        catch (NotSupportedException e) when (includeOptimizer && model.CompileOptions is not null)
        {
            throw new NotSupportedException($"{e.Message} If it belongs to Compile, the rest can be saved with includeOptimizer: false.", e);
        }
    }

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    private static void Replace(string folder, Dictionary<string, Action<Stream>> files)
    {
        Directory.CreateDirectory(folder);
        var list = new JsonObject();
        foreach (var (name, write) in files)
        {
            string temporary = Path.Combine(folder, name + ".new");
            AtomicFile.Write(temporary, write);
            list[name] = Hash(temporary);
        }
        var manifest = new JsonObject { ["format"] = Format, ["version"] = Version, ["sha256"] = list };
        AtomicFile.Write(Path.Combine(folder, Manifest), Text(PythonJson.Write(manifest)));
        foreach (string name in files.Keys)
            File.Move(Path.Combine(folder, name + ".new"), Path.Combine(folder, name), overwrite: true);
    }

    /// <summary>The file that the manifest means.</summary>
    private static string Find(string folder, string name, JsonObject files, Place place)
    {
        string hash = Json.Text(files, name, place.In(Manifest));
        string path = Path.Combine(folder, name);
        foreach (string candidate in (string[])[path + ".new", path])
            if (File.Exists(candidate) && Hash(candidate) == hash)
                return candidate;
        throw place.Error(File.Exists(path) ? $"{name} is damaged: it is not the file that {Manifest} describes." : $"{name} is missing.");
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
