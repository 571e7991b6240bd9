using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A model as LightGBM's text files hold it: read from <c>model.txt</c>, or learned here. LightGBM: <c>Booster</c>.</summary>
/// <remarks><code>var model = LGBMBooster.LoadModel("model.txt");  model.Predict(x);  model.SaveModel("copy.txt");</code></remarks>
/// <param name="Trees">The trees, iteration after iteration, within each one for each class.</param>
/// <param name="NumClass">How many classes; 1 for two classes and for numbers.</param>
/// <param name="NumTreePerIteration">How many trees an iteration adds, and how many scores a sample gets.</param>
/// <param name="Objective">The objective and its parameters: <c>binary sigmoid:1</c>; empty for an unknown one.</param>
/// <param name="AverageOutput">Whether scores are averaged over the iterations, as in LightGBM's random forests.</param>
/// <param name="FeatureNames">Names of the features.</param>
/// <param name="FeatureInfos">Of each feature the range <c>[0:1]</c>, its categories <c>3:1:0</c>, or <c>none</c>.</param>
/// <param name="Version">The version of the file: v2, v3 or v4.</param>
/// <param name="Parameters">The lines of the parameters that it was trained with: <c>[num_leaves: 31]</c>.</param>
/// <param name="PandasCategorical">The categories of the table that it was trained on, as JSON; <c>null</c> for none.</param>
public sealed partial record LGBMBooster(
    LGBMTree[] Trees,
    int NumClass,
    int NumTreePerIteration,
    string Objective,
    bool AverageOutput,
    string[] FeatureNames,
    string[] FeatureInfos,
    string Version = "v4",
    string[]? Parameters = null,
    string PandasCategorical = "null") : IImportances
{
    /// <inheritdoc/>
    public int NFeaturesIn => FeatureNames.Length;

    /// <summary>How many iterations it was trained for.</summary>
    public int NumIterations => Trees.Length / NumTreePerIteration;

    /// <summary>How many trees there are. LightGBM: <c>num_trees()</c>.</summary>
    public int NumTrees => Trees.Length;

    /// <summary>How often each feature is asked, sum 1. The other kinds: <see cref="FeatureImportance"/>.</summary>
    public double[] FeatureImportances => Importance.Shares(FeatureImportance());

    internal LGBMOutput Output => LGBMOutput.Parse(Objective);

    /// <summary>Reads a model that LightGBM saved as text (<c>save_model</c>) or dumped as JSON (<c>dump_model</c>).</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off or no model of LightGBM; the message names the line.</exception>
    public static LGBMBooster LoadModel(string path) => LGBMDumpReader.IsJson(path) ? LGBMDumpReader.Read(path) : LGBMModelReader.Read(path);

    /// <summary>Whether a file that begins so is a model of LightGBM: its text, or its dump.</summary>
    /// <param name="start">The first bytes, 64 or more.</param>
    public static bool IsModel(ReadOnlySpan<byte> start) => start.StartsWith("tree\n"u8) || start.StartsWith("tree\r"u8) || LGBMDumpReader.IsDump(start);

    /// <summary>Writes the model as LightGBM reads it, whole or not at all.</summary>
    public void SaveModel(string path) => LGBMModelWriter.Write(path, this);

    /// <summary>The iterations of a range as a model of their own.</summary>
    /// <exception cref="ArgumentException">The range is empty.</exception>
    public LGBMBooster Slice(Range iterations)
    {
        var (first, count) = iterations.GetOffsetAndLength(NumIterations);
        return count > 0 ? this with { Trees = Trees[(first * NumTreePerIteration)..((first + count) * NumTreePerIteration)] }
            : throw new ArgumentException($"Slice: the range {iterations} of {NumIterations} iterations is empty.");
    }

    /// <summary>How much each feature contributed: <c>"split"</c> counts the splits, <c>"gain"</c> adds their gains. LightGBM: <c>feature_importance</c>.</summary>
    public double[] FeatureImportance(string importanceType = "split")
    {
        bool isGain = Choice.Of(importanceType, ["split", "gain"], nameof(importanceType)) == "gain";
        var sums = new double[FeatureNames.Length];
        foreach (var tree in Trees)
            for (int i = 0; i < tree.SplitFeature.Length; i++)
                if (tree.SplitGain[i] > 0)
                    sums[tree.SplitFeature[i]] += isGain ? tree.SplitGain[i] : 1;
        return sums;
    }

    /// <summary>The categories of the categorical columns of the table that it was trained on, column after column; empty if there were none.</summary>
    public string[][] PandasCategories()
    {
        using var json = JsonDocument.Parse(PandasCategorical);
        return json.RootElement.ValueKind != JsonValueKind.Array ? [] : [.. json.RootElement.EnumerateArray().Select(column => column.EnumerateArray().Select(value => value.ToString()).ToArray())];
    }
}
