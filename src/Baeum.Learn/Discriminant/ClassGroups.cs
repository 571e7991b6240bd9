using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples by class, column by column in double, with their means.</summary>
internal sealed class ClassGroups
{
    /// <summary>Groups. Shape: x [samples, features].</summary>
    public ClassGroups(Tensor<float> x, int[] codes, int classes)
    {
        int features = (int)x.Lengths[1];
        var values = x.AsSpan();
        (Columns, Means, Counts) = (new double[classes][][], new double[classes][], new double[classes]);
        for (int k = 0; k < classes; k++)
        {
            int[] rows = [.. Enumerable.Range(0, codes.Length).Where(i => codes[i] == k)];
            (Columns[k], Counts[k]) = (new double[features][], rows.Length);
            for (int j = 0; j < features; j++)
            {
                Columns[k][j] = new double[rows.Length];
                for (int i = 0; i < rows.Length; i++)
                    Columns[k][j][i] = values[rows[i] * features + j];
            }
            Means[k] = Array.ConvertAll(Columns[k], column => column.Average());
        }
    }

    /// <summary>[classes][features][samples of the class].</summary>
    public double[][][] Columns { get; }

    /// <summary>[classes][features].</summary>
    public double[][] Means { get; }

    /// <summary>Samples of each class.</summary>
    public double[] Counts { get; }

    /// <summary>The columns of a class less its means.</summary>
    public double[][] Centred(int k) => [.. Columns[k].Select((column, j) => Array.ConvertAll(column, value => value - Means[k][j]))];

    /// <summary>Mean of all, the classes weighted.</summary>
    public double[] Mean(double[] priors)
    {
        var mean = new double[Means[0].Length];
        for (int k = 0; k < priors.Length; k++)
            TensorPrimitives.MultiplyAdd(Means[k], priors[k], mean, mean);
        return mean;
    }
}
