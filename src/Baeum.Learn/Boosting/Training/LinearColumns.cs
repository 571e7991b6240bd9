using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The features of samples side by side; a missing value (NaN) has no part in anything.</summary>
internal sealed class LinearColumns
{
    private const float LeastHessian = 1e-5f;
    private readonly float[][] _values;

    /// <summary>Columns of x, [samples, features].</summary>
    public LinearColumns(Tensor<float> x)
    {
        int rows = (int)x.Lengths[0], features = (int)x.Lengths[1];
        var all = x.AsReadOnlySpan();
        _values = new float[features][];
        for (int f = 0; f < features; f++)
        {
            _values[f] = new float[rows];
            for (int i = 0; i < rows; i++)
                _values[f][i] = all[i * features + f];
        }
    }

    /// <summary>The step that a feature's weight takes: Newton's, drawn towards 0 by α and λ, and not beyond it.</summary>
    public double Delta(int feature, ReadOnlySpan<float> gradients, ReadOnlySpan<float> hessians, double weight, double alpha, double lambda)
    {
        double gradient = 0, hessian = 0;
        float[] column = _values[feature];
        for (int i = 0; i < column.Length; i++)
        {
            float v = column[i];
            if (float.IsNaN(v))
                continue;
            gradient += gradients[i] * v;
            hessian += hessians[i] * v * v;
        }
        if (hessian < LeastHessian)
            return 0;
        gradient += lambda * weight;
        hessian += lambda;
        return weight - gradient / hessian >= 0 ? Math.Max(-(gradient + alpha) / hessian, -weight) : Math.Min(-(gradient - alpha) / hessian, -weight);
    }

    /// <summary>What a changed weight makes of the gradients.</summary>
    public void AddTo(Span<float> gradients, int feature, ReadOnlySpan<float> hessians, float change)
    {
        float[] column = _values[feature];
        for (int i = 0; i < column.Length; i++)
            if (!float.IsNaN(column[i]))
                gradients[i] += hessians[i] * column[i] * change;
    }
}
