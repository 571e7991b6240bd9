using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>What the commands do with files of boosted models.</summary>
internal static class BoosterCommands
{
    private const int MostImportances = 20;

    /// <summary>Writes the model as another kind of file.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    /// <exception cref="NotSupportedException">The other kind cannot hold the model.</exception>
    public static void Convert(Screen screen, BoosterFile file, string to)
    {
        if (Has(to, ".json") || Has(to, ".ubj"))
            (file.XGBoost ?? Learn.LGBMToXGBoost.ToXGBoost(file.LightGbm!)).Save(to);
        else if (Has(to, ".txt"))
            (file.LightGbm ?? Learn.XGBoostToLGBM.ToLightGBM(file.XGBoost!)).SaveModel(to);
        else
            throw new ArgumentException($"'{to}' must end in .json or .ubj (XGBoost) or .txt (LightGBM) to hold a boosted model.");
        screen.Field("Read", $"{file.Path}: {Described(file)}");
        if (file.LightGbm is not null && !Has(to, ".txt"))
            screen.Field("Note", "XGBoost keeps the values of leaves as 32-bit floats; predictions differ by that rounding alone");
        if (file.XGBoost is not null && Has(to, ".txt"))
            screen.Field("Note", file.XGBoost.Objective == "multi:softmax" ? "LightGBM predicts the probabilities of the classes where this objective predicts the class" : "LightGBM sums in 64 bits where XGBoost does in 32; predictions differ by that rounding alone");
        screen.Field("Saved", Path.GetFullPath(to));
    }

    /// <summary>Says what the model is and what it looks at.</summary>
    public static void Summary(Screen screen, BoosterFile file)
    {
        screen.Field("Model", Described(file));
        screen.Field("Objective", file.Objective.Length > 0 ? file.Objective : "unknown");
        screen.Field("Leaves", $"{file.Leaves:n0}");
        double[] importances = file.Importances;
        int[] order = [.. Enumerable.Range(0, importances.Length).Where(i => importances[i] > 0).OrderByDescending(i => importances[i]).Take(MostImportances)];
        if (order.Length == 0)
            return;
        screen.Title(FeatureShares.Title);
        screen.Writer.WriteLine(TextBars.Of(Array.ConvertAll(order, i => file.FeatureNames?[i] ?? $"f{i}"), [("", Values.From(order.Select(i => importances[i])))]));
    }

    /// <summary>Prints every tree.</summary>
    public static void Inspect(Screen screen, BoosterFile file)
    {
        screen.Field("Model", $"{Described(file)}, objective {file.Objective}");
        if (file.XGBoost is { } booster)
            foreach (var (i, text) in Learn.BoosterDump.GetDump(booster, withStats: true).Index())
                screen.Writer.Write($"{Environment.NewLine}Tree {i}{Environment.NewLine}{text}");
        else
            foreach (var (i, tree) in file.LightGbm!.Trees.Index())
                screen.Writer.Write($"{Environment.NewLine}Tree {i}{Environment.NewLine}{BoosterText.Of(tree, file.LightGbm.FeatureNames)}");
    }

    /// <summary>Predicts the rows of tables and writes what it says.</summary>
    public static void Predict(Screen screen, BoosterFile file, IReadOnlyList<string> inputs, string path)
    {
        if (inputs.Count != 1)
            throw new ArgumentException($"Expected one file of samples, .csv or .npy, received {inputs.Count}.");
        if (!Has(path, ".csv") && !Has(path, ".npy"))
            throw new ArgumentException($"--output: '{path}' must end in .csv or .npy.");
        var predicted = Predicted(file, inputs[0]);
        if (Has(path, ".npy"))
            Npy.Write(path, predicted);
        else
            DataFrame.FromTensor(predicted.Rank == 2 ? predicted : predicted.Reshape(-1, 1), predicted.Rank == 1 ? ["predicted"] : [.. Enumerable.Range(0, (int)predicted.Lengths[1]).Select(c => $"class_{c}")]).WriteCsv(path);
        screen.Field("Predicted", $"{predicted.Lengths[0]} rows of {inputs[0]}");
        screen.Field("Saved", path);
    }

    private static Tensor<float> Predicted(BoosterFile file, string path)
    {
        if (Has(path, ".npy"))
            return file.Predict(ModelInputs.Floats(Npy.Read(path), path));
        var table = DataFrame.ReadCsv(path);
        try
        {
            if (file.LightGbm is { } model)
                return model.PredictTable(table);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"'{path}': {e.Message}", e);
        }
        if (file.FeatureNames is { } names && names.All(table.Contains))
            table = table[names];
        else if (table.Columns.Count != file.Features)
            throw new ArgumentException($"'{path}' has {table.Columns.Count} columns, the model {file.Features} features{(file.FeatureNames is { } known ? $": {RecipeNotes.Brief(known)}" : "")}.");
        string? text = table.Columns.FirstOrDefault(name => table[name].IsText);
        return text is null ? file.Predict(table.ToTensor()) : throw new ArgumentException($"'{path}': column '{text}' holds text; a file of XGBoost takes numbers, and categories as theirs.");
    }

    private static string Described(BoosterFile file) => $"{file.Kind}, {file.Trees:n0} trees, {file.Features} features";

    private static bool Has(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
