using System.Numerics.Tensors;
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
public sealed record LGBMBooster(
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
    private LGBMForest? _forest;

    /// <inheritdoc/>
    public int NFeaturesIn => FeatureNames.Length;

    /// <summary>How many iterations it was trained for.</summary>
    public int NumIterations => Trees.Length / NumTreePerIteration;

    /// <summary>How often each feature is asked, sum 1. The other kinds: <see cref="FeatureImportance"/>.</summary>
    public double[] FeatureImportances => Importance.Shares(FeatureImportance());

    internal LGBMOutput Output => LGBMOutput.Parse(Objective);

    private LGBMForest Forest => _forest ??= new(Trees, Version != "v4");

    /// <summary>Reads a model that LightGBM saved as text.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off or no model of LightGBM; the message names the line.</exception>
    public static LGBMBooster LoadModel(string path) => LGBMModelReader.Read(path);

    /// <summary>Writes the model as LightGBM reads it, whole or not at all.</summary>
    public void SaveModel(string path) => LGBMModelWriter.Write(path, this);

    /// <summary>What the model predicts: probabilities, numbers, or scores. Shape: [samples, features] → [samples], or [samples, classes] for more than two.</summary>
    /// <param name="x">NaN stands for a missing value; a categorical feature holds the numbers of its categories.</param>
    /// <param name="startIteration">The first iteration that adds.</param>
    /// <param name="numIteration">How many iterations add; 0 for all that follow.</param>
    /// <param name="rawScore">Whether to give the sums of the leaves.</param>
    public Tensor<float> Predict(Tensor<float> x, int startIteration = 0, int numIteration = 0, bool rawScore = false)
    {
        double[] scores = rawScore ? Scores(x, startIteration, numIteration) : Predictions(x, startIteration, numIteration);
        var values = Tensor.Create(Array.ConvertAll(scores, s => (float)s));
        return NumTreePerIteration == 1 ? values : values.Reshape(-1, NumTreePerIteration);
    }

    /// <summary>The predictions in full precision. Shape: [samples · outputs].</summary>
    internal double[] Predictions(Tensor<float> x, int startIteration = 0, int numIteration = 0)
    {
        double[] scores = Scores(x, startIteration, numIteration);
        int outputs = NumTreePerIteration;
        var output = Output;
        for (int at = 0; at < scores.Length; at += outputs)
        {
            var row = scores.AsSpan(at, outputs);
            if (AverageOutput)
                TensorPrimitives.Divide(row, Math.Max(1, Iterations(startIteration, numIteration)), row);
            if (!AverageOutput || Version != "v2")
                output.Convert(row);
        }
        return scores;
    }

    /// <summary>The number of the leaf of each sample in each tree. Shape: [samples, features] → [samples, trees]. LightGBM: <c>predict(pred_leaf=True)</c>.</summary>
    public Tensor<int> PredictLeaf(Tensor<float> x, int startIteration = 0, int numIteration = 0)
    {
        x = Samples(x);
        var range = Range(startIteration, numIteration);
        var leaves = new int[x.Lengths[0] * (range.End.Value - range.Start.Value)];
        Forest.Leaves(x, FeatureNames.Length, range, leaves);
        return Tensor.Create(leaves, [x.Lengths[0], range.End.Value - range.Start.Value]);
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

    /// <summary>The sums of the leaves. Shape: [samples · outputs].</summary>
    internal double[] Scores(Tensor<float> x, int startIteration = 0, int numIteration = 0)
    {
        x = Samples(x);
        var scores = new double[x.Lengths[0] * NumTreePerIteration];
        Forest.Add(x, FeatureNames.Length, Range(startIteration, numIteration), NumTreePerIteration, scores);
        return scores;
    }

    private Tensor<float> Samples(Tensor<float> x) => Inputs.Matrix(x, this) is { IsDense: true } dense ? dense : x.ToDenseTensor();

    private int Iterations(int start, int count) => count <= 0 ? NumIterations - start : Math.Min(count, NumIterations - start);

    private Range Range(int start, int count)
        => start >= 0 && start <= NumIterations ? (start * NumTreePerIteration)..((start + Iterations(start, count)) * NumTreePerIteration)
            : throw new ArgumentOutOfRangeException(nameof(start), $"startIteration must lie in 0..{NumIterations}, the iterations of this model; received {start}.");
}
