using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary><c>max |y − ŷ|</c>. scikit-learn: <c>max_error</c>.</summary>
    /// <param name="yTrue">True values, [samples].</param>
    /// <param name="yPred">Predicted values, [samples].</param>
    public static double MaxError(Tensor<float> yTrue, Tensor<float> yPred) => AbsoluteErrors(yTrue, yPred).Max();

    /// <summary>The median of <c>|y − ŷ|</c>: outliers do not count. scikit-learn: <c>median_absolute_error</c>.</summary>
    /// <param name="yTrue">True values, [samples].</param>
    /// <param name="yPred">Predicted values, [samples].</param>
    public static double MedianAbsoluteError(Tensor<float> yTrue, Tensor<float> yPred)
    {
        double[] errors = AbsoluteErrors(yTrue, yPred);
        Array.Sort(errors);
        return Quantiles.Of<double>(errors, 0.5);
    }

    private static double[] AbsoluteErrors(Tensor<float> yTrue, Tensor<float> yPred)
        => yTrue.FlattenedLength == yPred.FlattenedLength && !yTrue.IsEmpty ? [.. yTrue.Zip(yPred, (y, p) => Math.Abs((double)y - p))]
        : throw new ArgumentException($"Expected true and predicted values of one shape [samples], received {yTrue.Shape()} and {yPred.Shape()}.");
}
