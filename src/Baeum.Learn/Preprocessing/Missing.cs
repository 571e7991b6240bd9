using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What the imputers share.</summary>
internal static class Missing
{
    /// <summary>The tensor as [samples, features] where NaN is a missing value.</summary>
    public static Tensor<float> Matrix(Tensor<float> x) => Inputs.Features(Inputs.Matrix(x));

    /// <summary>As <see cref="Matrix(Tensor{float})"/>, with the number of features that a model was fitted on.</summary>
    public static Tensor<float> Matrix(Tensor<float> x, IFitted model) => Inputs.Features(Inputs.Matrix(x, model));

    /// <summary>The kept columns of what was filled, and behind them 1 where the indicated features had a gap.</summary>
    public static Tensor<float> Select(Tensor<float> filled, Tensor<float> x, int[] kept, int[] indicated)
    {
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1], width = kept.Length + indicated.Length;
        if (width == features && indicated.Length == 0)
            return filled;
        var y = Tensors.Empty([samples, width]);
        ReadOnlySpan<float> values = filled.AsReadOnlySpan(), gaps = x.ToDenseTensor().AsReadOnlySpan();
        var to = y.AsSpan();
        for (int row = 0; row < samples; row++)
        {
            for (int i = 0; i < kept.Length; i++)
                to[row * width + i] = values[row * features + kept[i]];
            for (int i = 0; i < indicated.Length; i++)
                to[row * width + kept.Length + i] = float.IsNaN(gaps[row * features + indicated[i]]) ? 1 : 0;
        }
        return y;
    }
}
