using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How much a model's score falls when a feature's values are mixed among the samples. scikit-learn: <c>permutation_importance</c>.</summary>
/// <param name="Importances">Score minus score with the mixed feature, [features][repeats].</param>
/// <param name="ImportancesMean">Their mean, [features].</param>
/// <param name="ImportancesStd">Their population deviation, [features].</param>
public sealed record PermutationImportance(double[][] Importances, double[] ImportancesMean, double[] ImportancesStd)
{
    /// <summary>Mixes each feature in turn and scores the model.</summary>
    /// <param name="model">A fitted model.</param>
    /// <param name="x">Samples, best such that the model has not seen. Shape: [samples, features].</param>
    /// <param name="y">The true targets.</param>
    /// <param name="nRepeats">How often each feature is mixed.</param>
    /// <param name="seed">scikit-learn's <c>random_state</c>.</param>
    /// <param name="scoring">Greater is better; default the model's own score.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static PermutationImportance Of(IFitted model, Tensor<float> x, Labels y, int nRepeats = 5, int? seed = null, Scorer? scoring = null, Tensor<float>? sampleWeight = null)
    {
        Check.Positive(nRepeats, nameof(nRepeats));
        int features = (int)Inputs.Matrix(x, model).Lengths[1], samples = (int)x.Lengths[0];
        scoring ??= Scorer.Own;
        double baseline = scoring.Score(model, x, y, sampleWeight);
        // Every feature gets the same stream of permutations, as in scikit-learn.
        uint stream = (uint)Seeds.Generator(seed).NextInteger(int.MaxValue);
        var importances = new double[features][];
        var dense = x.ToDenseTensor();
        for (int feature = 0; feature < features; feature++)
        {
            var random = new MersenneTwister(stream);
            int[] order = [.. Enumerable.Range(0, samples)];
            var mixed = Tensor.Create(dense.AsReadOnlySpan().ToArray(), dense.Lengths);
            importances[feature] = new double[nRepeats];
            for (int repeat = 0; repeat < nRepeats; repeat++)
            {
                random.Shuffle(order.AsSpan());
                float[] column = [.. order.Select(row => mixed[row, feature])];
                for (int row = 0; row < samples; row++)
                    mixed[row, feature] = column[row];
                importances[feature][repeat] = baseline - scoring.Score(model, mixed, y, sampleWeight);
            }
        }
        double[] means = Array.ConvertAll(importances, i => i.Average());
        return new(importances, means, [.. importances.Zip(means, (i, mean) => Math.Sqrt(i.Average(v => (v - mean) * (v - mean))))]);
    }
}
