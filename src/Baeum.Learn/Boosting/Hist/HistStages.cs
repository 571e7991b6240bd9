using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What histogram boosting predicts after each round.</summary>
internal static class HistStages
{
    /// <summary>Predictions, or scores, round after round, as single numbers. Shape of each: [samples], or [samples, outputs].</summary>
    public static IEnumerable<Tensor<float>> Tensors(LGBMBooster booster, Tensor<float> x, bool rawScore = false)
        => Of(booster, x, rawScore).Select(values => Tensor.Create(Array.ConvertAll(values, v => (float)v)))
            .Select(tensor => booster.NumTreePerIteration == 1 ? tensor : tensor.Reshape(-1, booster.NumTreePerIteration));

    /// <summary>Predictions, or scores, round after round. Shape of each: [samples · outputs].</summary>
    public static IEnumerable<double[]> Of(LGBMBooster booster, Tensor<float> x, bool rawScore = false)
    {
        int outputs = booster.NumTreePerIteration;
        var scores = new LeafwiseScores(HistCategories.Known(x, booster), outputs);
        for (int tree = 0; tree < booster.Trees.Length; tree++)
        {
            scores.Add(booster.Trees[tree], tree % outputs);
            if (tree % outputs == outputs - 1)
                yield return Predicted(booster.Output, scores.Values, outputs, rawScore);
        }
    }

    private static double[] Predicted(LGBMOutput output, double[] scores, int outputs, bool rawScore)
    {
        double[] values = [.. scores];
        for (int i = 0; !rawScore && i < values.Length; i += outputs)
            output.Convert(values.AsSpan(i, outputs));
        return values;
    }
}
