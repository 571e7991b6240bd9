using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Margins of a <c>gblinear</c> model: <c>bias + Σ weight · x</c>; a missing value adds nothing.</summary>
internal static class LinearMargins
{
    private const int BlockRows = 256;

    /// <summary>Adds to margins, [samples · outputs].</summary>
    public static void Add(Booster booster, Tensor<float> x, float[] margins)
        => Threads.For(((int)x.Lengths[0] + BlockRows - 1) / BlockRows, new Body(booster, x, margins));

    private readonly struct Body(Booster booster, Tensor<float> x, float[] margins) : IParallelBody
    {
        public void Run(int part)
        {
            int outputs = booster.NOutputs, features = booster.NFeatures;
            for (int row = part * BlockRows; row < Math.Min((int)x.Lengths[0], (part + 1) * BlockRows); row++)
            {
                var values = x.AsReadOnlySpan().Slice(row * features, features);
                for (int o = 0; o < outputs; o++)
                {
                    ref float margin = ref margins[row * outputs + o];
                    margin += booster.Weights[features * outputs + o];
                    for (int f = 0; f < features; f++)
                        if (!float.IsNaN(values[f]))
                            margin += values[f] * booster.Weights[f * outputs + o];
                }
            }
        }
    }
}
