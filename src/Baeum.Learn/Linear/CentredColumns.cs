using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples column by column in double, centred and scaled by the roots of their weights, so that least squares needs neither intercept nor weights.</summary>
internal sealed class CentredColumns
{
    /// <summary>Centres, unless there is to be no intercept.</summary>
    /// <param name="x">[samples, features].</param>
    /// <param name="y">[samples, outputs].</param>
    /// <param name="outputs">Number of outputs.</param>
    /// <param name="fitIntercept">Whether to centre.</param>
    /// <param name="weights">[samples], or null.</param>
    public CentredColumns(Tensor<float> x, double[] y, int outputs, bool fitIntercept, double[]? weights)
    {
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1];
        var values = x.AsSpan();
        X = new double[features][];
        for (int k = 0; k < features; k++)
        {
            X[k] = new double[samples];
            for (int i = 0; i < samples; i++)
                X[k][i] = values[i * features + k];
        }
        Y = new double[outputs][];
        for (int k = 0; k < outputs; k++)
        {
            Y[k] = new double[samples];
            for (int i = 0; i < samples; i++)
                Y[k][i] = y[i * outputs + k];
        }
        XOffset = Array.ConvertAll(X, column => Centre(column, fitIntercept, weights));
        YOffset = Array.ConvertAll(Y, column => Centre(column, fitIntercept, weights));
    }

    /// <summary>[features][samples].</summary>
    public double[][] X { get; }

    /// <summary>[outputs][samples].</summary>
    public double[][] Y { get; }

    /// <summary>Means of the features; 0 without intercept.</summary>
    public double[] XOffset { get; }

    /// <summary>Means of the outputs; 0 without intercept.</summary>
    public double[] YOffset { get; }

    /// <summary>The intercept that belongs to the coefficients of an output.</summary>
    public double Intercept(double[] coef, int output) => YOffset[output] - SingularValues.Dot(XOffset, coef);

    private static double Centre(double[] column, bool fitIntercept, double[]? weights)
    {
        double sum = 0, total = 0;
        for (int i = 0; i < column.Length; i++)
        {
            sum += (weights?[i] ?? 1) * column[i];
            total += weights?[i] ?? 1;
        }
        double mean = fitIntercept ? sum / total : 0;
        for (int i = 0; i < column.Length; i++)
            column[i] = (column[i] - mean) * Math.Sqrt(weights?[i] ?? 1);
        return mean;
    }
}
