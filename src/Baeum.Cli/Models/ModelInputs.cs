using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary>Reads the arrays that a model predicts from: one file for each input, or one archive for all.</summary>
internal static class ModelInputs
{
    /// <summary>The arrays in the order of the model's inputs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="files">Files in the order of the inputs.</param>
    /// <param name="named">Files by the name of the input, <c>name=file</c>.</param>
    /// <exception cref="ArgumentException">There are too many files, too few, or some for an input that the model does not have.</exception>
    public static TensorList Read(Model model, IReadOnlyList<string> files, IReadOnlyList<string> named)
    {
        string[] names = [.. model.Inputs.Select(i => i.Layer.Name)];
        var arrays = Named(names, named);
        string[] open = [.. names.Where(n => !arrays.ContainsKey(n))];
        Tensor<float>[] inOrder = files.Count == 1 && open.Length > 1 && HasEnding(files[0], ".npz") ? All(files[0], open) : [.. files.Select(One)];
        if (inOrder.Length != open.Length)
            throw new ArgumentException($"Model '{model.Name}' has {names.Length} input(s) ({string.Join(", ", model.Inputs.Select(i => $"'{i.Layer.Name}' {i.Shape}"))}); received {inOrder.Length + arrays.Count} file(s). Give a file for each, in this order, or --input NAME=FILE.");
        for (int i = 0; i < open.Length; i++)
            arrays[open[i]] = inOrder[i];
        return [.. model.Inputs.Select(i => Fit(arrays[i.Layer.Name], i.Shape))];
    }

    private static Dictionary<string, Tensor<float>> Named(string[] names, IReadOnlyList<string> named)
    {
        var arrays = new Dictionary<string, Tensor<float>>();
        foreach (string pair in named)
        {
            int equals = pair.IndexOf('=');
            if (equals < 1)
                throw new ArgumentException($"--input: expected NAME=FILE, received '{pair}'.");
            string name = pair[..equals];
            if (!names.Contains(name))
                throw Nearest.Unknown("input of the model", name, names);
            if (!arrays.TryAdd(name, One(pair[(equals + 1)..])))
                throw new ArgumentException($"--input: '{name}' is given twice.");
        }
        return arrays;
    }

    private static Tensor<float> One(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file '{path}'.");
        if (HasEnding(path, ".npy"))
            return Floats(Npy.Read(path), path);
        if (HasEnding(path, ".npz"))
            return Npz.Read(path) is { Count: 1 } arrays ? Floats(arrays.Values.First(), path) : throw new ArgumentException($"'{path}': expected one array, found {Npz.Read(path).Count}. Give the archive alone, so that its arrays are all the inputs.");
        return HasEnding(path, ".csv") ? Table(path) : throw new ArgumentException($"'{path}': expected a file that ends in .npy, .npz or .csv.");
    }

    /// <summary>All inputs of one archive: by their names if it has these, else in its order.</summary>
    private static Tensor<float>[] All(string path, string[] names)
    {
        var arrays = Npz.Read(path);
        return names.All(arrays.ContainsKey) ? [.. names.Select(n => Floats(arrays[n], path))] : [.. arrays.Values.Select(a => Floats(a, path))];
    }

    /// <summary>An array as floats.</summary>
    internal static Tensor<float> Floats(NpyArray array, string path)
    {
        try
        {
            return array.To<float>();
        }
        catch (InvalidCastException e)
        {
            throw new InvalidDataException($"'{path}': {e.Message}", e);
        }
    }

    /// <summary>The numbers of a CSV file, whose first line may hold names or be a row already.</summary>
    private static Tensor<float> Table(string path)
    {
        var table = DataFrame.ReadCsv(path, new CsvOptions { Header = false });
        if (!table.Columns.All(c => table[c].IsNumber))
            table = DataFrame.ReadCsv(path);
        try
        {
            return table.ToTensor();
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException($"'{path}': {e.Message}", e);
        }
    }

    /// <summary>Rows of a table as samples of more axes, where they have as many values.</summary>
    private static Tensor<float> Fit(Tensor<float> array, Shape expected)
    {
        var sample = expected[1..];
        return array.Rank == 2 && sample.Rank > 1 && sample.IsKnown && array.Lengths[1] == sample.Size ? array.Reshape([(int)array.Lengths[0], .. sample])
            : array.Rank == 1 && sample.Rank == 1 && sample[0] == 1 ? array.Reshape(-1, 1)
            : array;
    }

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
