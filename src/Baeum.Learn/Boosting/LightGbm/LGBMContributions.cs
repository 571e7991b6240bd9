using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What each feature contributed to the scores of samples; the contributions and the last column, the mean, add up to the raw score.</summary>
public static class LGBMContributions
{
    private const int BlockRows = 16;

    extension(LGBMBooster model)
    {
        /// <summary>Shapley values of the features (TreeSHAP). Shape: [samples, features] → [samples, features + 1], or [samples, outputs, features + 1]; the last is the mean. LightGBM: <c>predict(pred_contrib=True)</c>.</summary>
        /// <param name="x">The samples.</param>
        /// <param name="startIteration">The first iteration that adds.</param>
        /// <param name="numIteration">How many iterations add; 0 for all that follow.</param>
        /// <exception cref="NotSupportedException">Leaves are linear, or the model does not know how many samples came to its nodes.</exception>
        public Tensor<float> PredictContributions(Tensor<float> x, int startIteration = 0, int numIteration = 0)
        {
            x = Inputs.Matrix(x, model) is { IsDense: true } dense ? dense : x.ToDenseTensor();
            var body = new RowBody(model, x, model.TreesOf(startIteration, numIteration));
            Threads.For(((int)x.Lengths[0] + BlockRows - 1) / BlockRows, body);
            return Tensor.Create(body.Result, model.NumTreePerIteration == 1 ? [x.Lengths[0], model.NFeaturesIn + 1] : [x.Lengths[0], model.NumTreePerIteration, model.NFeaturesIn + 1]);
        }
    }

    /// <summary>What a tree predicts on average, and the longest way in it.</summary>
    private static (double Mean, int Depth) Summary(LGBMTree tree, int number)
    {
        if (tree.Linear is not null)
            throw new NotSupportedException($"Tree {number} has linear leaves, of which contributions are not known.");
        if (tree.NumLeaves == 1)
            return (tree.LeafValue[0], 0);
        if (tree.LeafCount.Length == 0 || tree.InternalCount.Length == 0 || tree.InternalCount[0] <= 0)
            throw new NotSupportedException($"Tree {number} does not say how many samples came to its nodes, so contributions are not known.");
        double mean = 0;
        for (int leaf = 0; leaf < tree.NumLeaves; leaf++)
            mean += tree.LeafCount[leaf] / (double)tree.InternalCount[0] * tree.LeafValue[leaf];
        int deepest = 0;
        var open = new Stack<(int Node, int Depth)>([(0, 0)]);
        while (open.TryPop(out var at))
        {
            deepest = Math.Max(deepest, at.Depth);
            if (at.Node < 0)
                continue;
            open.Push((tree.LeftChild[at.Node], at.Depth + 1));
            open.Push((tree.RightChild[at.Node], at.Depth + 1));
        }
        return (mean, deepest);
    }

    private readonly struct RowBody : IParallelBody
    {
        private readonly LGBMBooster _model;
        private readonly Tensor<float> _x;
        private readonly int _first;
        private readonly (double Mean, int Depth)[] _summaries;

        public RowBody(LGBMBooster model, Tensor<float> x, Range trees)
        {
            (_model, _x, _first) = (model, x, trees.Start.Value);
            _summaries = [.. model.Trees[trees].Select((tree, i) => Summary(tree, trees.Start.Value + i))];
            Result = new float[checked((int)x.Lengths[0] * model.NumTreePerIteration * (model.NFeaturesIn + 1))];
        }

        public float[] Result { get; }

        public void Run(int part)
        {
            int features = _model.NFeaturesIn, width = features + 1, outputs = _model.NumTreePerIteration;
            var shap = new TreeShap(_summaries.Select(s => s.Depth).DefaultIfEmpty().Max(), features);
            var phi = new double[width * outputs];
            for (int row = part * BlockRows; row < Math.Min((int)_x.Lengths[0], (part + 1) * BlockRows); row++)
            {
                Array.Clear(phi);
                for (int t = 0; t < _summaries.Length; t++)
                {
                    var own = phi.AsSpan(t % outputs * width, width);
                    own[^1] += _summaries[t].Mean;
                    if (_summaries[t].Depth > 0)
                        shap.Add(new LGBMShapTree(_model.Trees[_first + t]), _x.AsReadOnlySpan().Slice(row * features, features), 1, own);
                }
                for (int i = 0; i < phi.Length; i++)
                    Result[row * phi.Length + i] = (float)phi[i];
            }
        }
    }
}
