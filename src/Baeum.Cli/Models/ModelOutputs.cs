using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary>Writes what a model predicts: one output as an array or a table, several as an archive in their order.</summary>
internal static class ModelOutputs
{
    /// <summary>The kinds of files, for descriptions.</summary>
    public const string Endings = ".npy, .npz or .csv";

    /// <summary>Refuses a path before anything is computed for it.</summary>
    /// <exception cref="ArgumentException">It ends otherwise, or cannot hold so many outputs.</exception>
    public static void Check(string path, Model model)
    {
        if (!(Has(path, ".npy") || Has(path, ".npz") || Has(path, ".csv")))
            throw new ArgumentException($"--output: '{path}' must end in {Endings}.");
        if (model.Outputs.Count > 1 && !Has(path, ".npz"))
            throw new ArgumentException($"--output: model '{model.Name}' has {model.Outputs.Count} outputs ({string.Join(", ", Names(model))}); an .npz file holds them all, '{path}' does not.");
    }

    /// <summary>Writes the outputs.</summary>
    public static void Write(string path, Model model, TensorList outputs)
    {
        string[] names = Names(model);
        if (Has(path, ".npz"))
            Npz.Write(path, outputs.Select((output, i) => KeyValuePair.Create(names[i], (NpyArray)output)));
        else if (Has(path, ".npy"))
            Npy.Write(path, outputs[0]);
        else
            Table(outputs[0], names[0]).WriteCsv(path);
    }

    /// <summary>The outputs' layers; a number tells those of one layer apart.</summary>
    private static string[] Names(Model model)
    {
        string[] layers = [.. model.Outputs.Select(o => o.Layer.Name)];
        return [.. layers.Select((name, i) => layers.Count(n => n == name) == 1 ? name : $"{name}_{layers.Take(i).Count(n => n == name)}")];
    }

    private static DataFrame Table(Tensor<float> output, string name)
    {
        if (output.Rank > 2)
            throw new ArgumentException($"--output: a table has rows and columns; output '{name}' has the shape {output.Shape()}. Write it to an .npy file.");
        var rows = output.Rank == 2 ? output : output.Reshape(-1, 1);
        int columns = (int)rows.Lengths[1];
        return DataFrame.FromTensor(rows, columns == 1 ? [name] : [.. Enumerable.Range(0, columns).Select(i => $"{name}_{i}")]);
    }

    private static bool Has(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
