using System.Numerics.Tensors;
using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Parity;

/// <summary>A folder of models that real Keras saved: in each folder below it with a <c>case.json</c>, the files of one model, its inputs (<c>input_0.npy</c> ...) and what Keras predicts for them (<c>output_0.npy</c> ...).</summary>
public static class KerasFolder
{
    private const string Case = "case.json";

    /// <summary>Whether a folder is of this kind.</summary>
    public static bool IsOne(string folder) => Directory.Exists(folder) && Cases(folder).Any();

    /// <summary>Opens every file, predicts and compares.</summary>
    public static IEnumerable<Outcome> Run(string folder, string? name)
        => from path in Cases(folder)
           let relative = Path.GetRelativePath(folder, path)
           from file in ModelFiles(path)
           where name is null || $"{relative}/{Path.GetFileName(file)}".Contains(name, StringComparison.Ordinal)
           select Check(relative.Split(Path.DirectorySeparatorChar)[0], path, file);

    /// <summary>Files of models and weights in a case's folder.</summary>
    public static IEnumerable<string> ModelFiles(string folder)
        => Directory.GetFiles(folder).Where(IsModelFile).Order(StringComparer.Ordinal);

    /// <summary>The model of a file; for weights alone, one of the architecture beside it.</summary>
    public static Model Open(string file) => Open(file, file);

    /// <summary>The same for a damaged copy of a file.</summary>
    private static Model Open(string file, string copy)
    {
        if (!IsWeights(file))
            return Model.Load(copy);
        string folder = Path.GetDirectoryName(file)!;
        string[] texts = [.. Directory.GetFiles(folder, "*.json").Where(j => Path.GetFileName(j) != Case)];
        string json = texts.FirstOrDefault(j => Path.GetFileName(file).StartsWith(Path.GetFileNameWithoutExtension(j).Replace("_config", ""), StringComparison.Ordinal)) ?? texts[0];
        string text = File.ReadAllText(json);
        var model = Model.FromJson(JsonNode.Parse(text)!["model_config"]?.ToJsonString() ?? text);
        model.LoadWeights(copy);
        return model;
    }

    /// <summary>Damages the folder's files at random and opens them; then cuts each off after every KB.</summary>
    public static Mutations Mutate(string folder, int count, int seed, double mostSeconds = 2)
    {
        string[] files = [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(IsModelFile).Order(StringComparer.Ordinal)];
        string work = Directory.CreateTempSubdirectory("parity").FullName;
        try
        {
            var mutations = new Mutations(work, (file, copy) => Open(file, copy), mostSeconds);
            mutations.Change(files, count, seed);
            foreach (string file in files)
                mutations.Cut(file, 1024);
            return mutations;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static IEnumerable<string> Cases(string folder) => Directory.GetFiles(folder, Case, SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!).Order(StringComparer.Ordinal);

    private static bool IsModelFile(string file) => Path.GetExtension(file) is ".keras" or ".h5" or ".hdf5";

    private static bool IsWeights(string file)
    {
        if (file.EndsWith(".keras", StringComparison.Ordinal))
            return false;
        using var hdf5 = Hdf5File.Open(file);
        return !hdf5.Root.Attributes.Contains("model_config");
    }

    private static Outcome Check(string kind, string folder, string file)
    {
        string name = $"{Path.GetFileName(folder)}/{Path.GetFileName(file)}";
        var about = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, Case)))!;
        var findings = new Findings((double?)about["tolerance"] ?? 1e-5);
        try
        {
            var model = Open(file);
            if (about["negative"] is { } refused)
            {
                if (model.IsBuilt)
                    findings.Same("refused", (string)refused!, "opened");
                return new(kind, name, findings.Off, [], 0);
            }
            TensorList outputs = model.Predict([.. Arrays(folder, "input_")]);
            Tensor<float>[] expected = [.. Arrays(folder, "output_")];
            findings.Same("number of outputs", expected.Length, outputs.Count);
            for (int i = 0; i < Math.Min(expected.Length, outputs.Count); i++)
            {
                findings.Same($"shape of output {i}", expected[i].Shape(), outputs[i].Shape());
                findings.Near($"output {i}", expected[i].AsReadOnlySpan(), outputs[i].AsReadOnlySpan());
            }
            return new(kind, name, findings.Off, [], findings.Worst);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException && about["negative"] is not null)
        {
            return new(kind, name, [], [], 0);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new(kind, name, [$"{e.GetType().Name}: {e.Message}"], [], double.PositiveInfinity);
        }
    }

    private static IEnumerable<Tensor<float>> Arrays(string folder, string prefix)
    {
        for (int i = 0; File.Exists(Path.Combine(folder, $"{prefix}{i}.npy")); i++)
            yield return Npy.Read(Path.Combine(folder, $"{prefix}{i}.npy")).To<float>();
    }
}
