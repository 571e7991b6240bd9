using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples column by column in double, centred and scaled by the roots of their weights, so that least squares needs neither intercept nor weights.</summary>
internal sealed class CentredColumns
{
    private const int RowsPerPart = 256;

    /// <summary>Centres, unless there is to be no intercept.</summary>
    /// <param name="x">[samples, features].</param>
    /// <param name="y">[samples, outputs].</param>
    /// <param name="outputs">Number of outputs.</param>
    /// <param name="fitIntercept">Whether to centre.</param>
    /// <param name="weights">[samples], or null.</param>
    public CentredColumns(Tensor<float> x, double[] y, int outputs, bool fitIntercept, double[]? weights)
    {
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1];
        X = Columns(features, samples);
        Y = Columns(outputs, samples);
        Threads.For((samples + RowsPerPart - 1) / RowsPerPart, new TurnBody(x, y, X, Y));
        (XOffset, YOffset) = (new double[features], new double[outputs]);
        Threads.For(features, new CentreBody(X, XOffset, fitIntercept, weights));
        Threads.For(outputs, new CentreBody(Y, YOffset, fitIntercept, weights));
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

    private static double[][] Columns(int count, int samples)
    {
        var columns = new double[count][];
        for (int k = 0; k < count; k++)
            columns[k] = GC.AllocateUninitializedArray<double>(samples);
        return columns;
    }

    /// <summary>Rows become stretches of columns.</summary>
    private readonly struct TurnBody(Tensor<float> x, double[] y, double[][] xColumns, double[][] yColumns) : IParallelBody
    {
        public void Run(int part)
        {
            var values = x.AsReadOnlySpan();
            int features = xColumns.Length, outputs = yColumns.Length, first = part * RowsPerPart, end = Math.Min(first + RowsPerPart, y.Length / outputs);
            for (int k = 0; k < features; k++)
            {
                double[] column = xColumns[k];
                for (int i = first; i < end; i++)
                    column[i] = values[i * features + k];
            }
            for (int k = 0; k < outputs; k++)
                for (int i = first; i < end; i++)
                    yColumns[k][i] = y[i * outputs + k];
        }
    }

    private readonly struct CentreBody(double[][] columns, double[] offsets, bool fitIntercept, double[]? weights) : IParallelBody
    {
        public void Run(int part)
        {
            double[] column = columns[part];
            if (fitIntercept)
                offsets[part] = weights is null ? TensorPrimitives.Sum<double>(column) / column.Length : TensorPrimitives.Dot<double>(weights, column) / TensorPrimitives.Sum<double>(weights);
            TensorPrimitives.Subtract(column, offsets[part], column);
            for (int i = 0; weights is not null && i < column.Length; i++)
                column[i] *= Math.Sqrt(weights[i]);
        }
    }
}
