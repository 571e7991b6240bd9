using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What each feature contributed to the margins of samples; the contributions and the last column, the mean, add up to the margin.</summary>
public static class Contributions
{
    private const int BlockRows = 16;

    extension(Booster booster)
    {
        /// <summary>Shapley values of the features (TreeSHAP). Shape: [samples, features] → [samples, features + 1], or [samples, outputs, features + 1]; the last is the mean. XGBoost: <c>predict(pred_contribs=True)</c>.</summary>
        /// <param name="x">The samples.</param>
        /// <param name="approximate">The faster way of Saabas: what each split on the sample's way changes.</param>
        /// <param name="iterationRange">The rounds that count, from the first; all without it.</param>
        public Tensor<float> PredictContributions(Tensor<float> x, bool approximate = false, Range? iterationRange = null)
        {
            x = booster.Samples(x);
            int rows = (int)x.Lengths[0], width = booster.NFeatures + 1, outputs = booster.NOutputs;
            var result = new float[rows * outputs * width];
            var body = new RowBody(new Problem(booster, booster.TreesOf(iterationRange)), x, result, approximate);
            Threads.For((rows + BlockRows - 1) / BlockRows, body);
            return Tensor.Create(result, outputs == 1 ? [rows, width] : [rows, outputs, width]);
        }

        /// <summary>Shapley interactions of pairs of features. Shape: [samples, features] → [samples, features + 1, features + 1], or with [outputs] after the samples; rows add up to the contributions. XGBoost: <c>predict(pred_interactions=True)</c>.</summary>
        public Tensor<float> PredictInteractions(Tensor<float> x, Range? iterationRange = null)
        {
            x = booster.Samples(x);
            int rows = (int)x.Lengths[0], width = booster.NFeatures + 1, outputs = booster.NOutputs;
            var result = new float[checked(rows * outputs * width * width)];
            Threads.For(rows, new InteractionBody(new Problem(booster, booster.TreesOf(iterationRange)), x, result));
            return Tensor.Create(result, outputs == 1 ? [rows, width, width] : [rows, outputs, width, width]);
        }
    }

    /// <summary>What is the same for all samples.</summary>
    private sealed class Problem
    {
        public Problem(Booster booster, Range trees)
        {
            Booster = booster;
            (First, int count) = trees.GetOffsetAndLength(booster.Trees.Length);
            End = First + count;
            Means = Array.ConvertAll(booster.Trees, NodeMeans.Of);
            Depth = booster.Kind == "gblinear" ? 0 : booster.Forest.Roots.Select(r => r.Depth).DefaultIfEmpty().Max();
            Base = MarginStart.Margins(booster);
        }

        public Booster Booster { get; }

        public int First { get; }

        public int End { get; }

        public float[][] Means { get; }

        public int Depth { get; }

        public float[] Base { get; }

        public double Weight(int tree) => Booster.WeightDrop.Length > 0 ? Booster.WeightDrop[tree] : 1;

        /// <summary>The contributions of one sample for one output. Shape: phi [features + 1].</summary>
        public void Add(ReadOnlySpan<float> x, int output, TreeShap shap, Span<double> phi, bool approximate, int condition = 0, int fixedFeature = -1)
        {
            if (Booster.Kind == "gblinear")
            {
                AddLinear(x, output, phi);
                return;
            }
            for (int t = First; t < End; t++)
            {
                if (Booster.TreeInfo[t] != output)
                    continue;
                if (condition == 0)
                    phi[^1] += Means[t][0] * Weight(t);
                if (approximate)
                    AddApproximate(Booster.Trees[t], Means[t], x, Weight(t), phi);
                else
                    shap.Add(new BoostedShapTree(Booster.Trees[t]), x, Weight(t), phi, condition, fixedFeature);
            }
            if (condition == 0)
                phi[^1] += Base[output];
        }

        private void AddLinear(ReadOnlySpan<float> x, int output, Span<double> phi)
        {
            int outputs = Booster.NOutputs;
            for (int f = 0; f < x.Length; f++)
                if (!float.IsNaN(x[f]))
                    phi[f] += x[f] * Booster.Weights[f * outputs + output];
            phi[^1] += Booster.Weights[x.Length * outputs + output] + Base[output];
        }

        private static void AddApproximate(BoostedTree tree, float[] means, ReadOnlySpan<float> x, double weight, Span<double> phi)
        {
            int node = 0;
            while (tree.LeftChildren[node] >= 0)
            {
                int child = TreeWalk.Child(tree, node, x);
                phi[tree.SplitIndices[node]] += (means[child] - (double)means[node]) * weight;
                node = child;
            }
        }
    }

    private readonly struct RowBody(Problem problem, Tensor<float> x, float[] result, bool approximate) : IParallelBody
    {
        public void Run(int part)
        {
            int features = problem.Booster.NFeatures, width = features + 1, outputs = problem.Booster.NOutputs;
            var shap = new TreeShap(problem.Depth, problem.Booster.NFeatures);
            var phi = new double[width];
            for (int row = part * BlockRows; row < Math.Min((int)x.Lengths[0], (part + 1) * BlockRows); row++)
                for (int o = 0; o < outputs; o++)
                {
                    Array.Clear(phi);
                    problem.Add(x.AsReadOnlySpan().Slice(row * features, features), o, shap, phi, approximate);
                    for (int f = 0; f < width; f++)
                        result[(row * outputs + o) * width + f] = (float)phi[f];
                }
        }
    }

    private readonly struct InteractionBody(Problem problem, Tensor<float> x, float[] result) : IParallelBody
    {
        public void Run(int row)
        {
            int features = problem.Booster.NFeatures, width = features + 1, outputs = problem.Booster.NOutputs;
            var sample = x.AsReadOnlySpan().Slice(row * features, features);
            var shap = new TreeShap(problem.Depth, problem.Booster.NFeatures);
            double[] all = new double[width], with = new double[width], without = new double[width];
            for (int o = 0; o < outputs; o++)
            {
                Array.Clear(all);
                problem.Add(sample, o, shap, all, false);
                var table = result.AsSpan((row * outputs + o) * width * width, width * width);
                for (int f = 0; f < width; f++)
                {
                    Array.Clear(with);
                    Array.Clear(without);
                    if (f < features && problem.Booster.Kind != "gblinear")
                    {
                        problem.Add(sample, o, shap, with, false, 1, f);
                        problem.Add(sample, o, shap, without, false, -1, f);
                    }
                    double self = all[f];
                    for (int g = 0; g < width; g++)
                    {
                        double value = (with[g] - without[g]) / 2;
                        table[f * width + g] = (float)value;
                        self -= value;
                    }
                    table[f * width + f] = (float)self;
                }
            }
        }
    }
}
