using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>reg:quantileerror against the rules of XGBoost 2 written out: base scores are quantiles of the targets, leaves the learning rate times quantiles of what is left.</summary>
public class QuantileErrorTests
{
    [Theory, InlineData(0.3), InlineData(1.0)]
    public void Leaves_are_shrunk_quantiles_of_what_is_left(double rate)
    {
        var data = Datasets.Diabetes();
        float[] y = ((Tensor<float>)data.Y).ToArray();
        double[] alphas = [0.1, 0.5, 0.8];
        var model = new XGBRegressor { Objective = "reg:quantileerror", QuantileAlpha = alphas, NEstimators = 3, MaxDepth = 3, LearningRate = rate, TreeMethod = "hist" }.Fit(data.X, data.Y);
        var leaves = model.Apply(data.X);
        var margins = alphas.Select(a => Enumerable.Repeat((float)Quantile(y, a), y.Length).ToArray()).ToArray();
        Close.To([.. alphas.Select(a => (float)Quantile(y, a))], model.Booster.BaseScore, 1e-6, "base scores");

        for (int t = 0; t < model.Booster.Trees.Length; t++)
        {
            int output = model.Booster.TreeInfo[t];
            var tree = model.Booster.Trees[t];
            foreach (var leaf in Enumerable.Range(0, y.Length).GroupBy(i => leaves[i, t]))
            {
                double value = rate * Quantile([.. leaf.Select(i => y[i] - margins[output][i])], alphas[output]);
                Close.To([(float)value], [tree.SplitConditions[leaf.Key]], 1e-5, $"leaf {leaf.Key} of tree {t}");
                foreach (int i in leaf)
                    margins[output][i] += tree.SplitConditions[leaf.Key];
            }
        }
        float[] predictions = model.Predict(data.X).ToArray();
        Close.To([.. Enumerable.Range(0, y.Length).SelectMany(i => margins.Select(m => m[i]))], predictions, 1e-5, "predictions");
    }

    /// <summary>Between the two values around position alpha · (n + 1).</summary>
    private static double Quantile(float[] values, double alpha)
    {
        double[] sorted = [.. values.Select(v => (double)v).Order()];
        double at = Math.Clamp(alpha * (sorted.Length + 1) - 1, 0, sorted.Length - 1);
        int below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
