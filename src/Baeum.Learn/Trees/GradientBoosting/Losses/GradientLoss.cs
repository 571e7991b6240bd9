namespace Baeum.Learn;

/// <summary>What gradient boosting makes small: its value, what the next trees are grown on, and what their leaves say. scikit-learn: <c>LossFunction</c>.</summary>
/// <param name="columns">Raw predictions a sample: one, or one a class.</param>
internal abstract class GradientLoss(int columns)
{
    /// <summary>The names for classes.</summary>
    public static readonly string[] OfClasses = ["log_loss", "exponential"];

    /// <summary>The names for numbers.</summary>
    public static readonly string[] OfNumbers = ["squared_error", "absolute_error", "huber", "quantile"];

    /// <summary>Raw predictions a sample.</summary>
    public int Columns => columns;

    /// <summary>Whether leaves say what they were grown to say.</summary>
    public virtual bool KeepsLeaves => false;

    /// <summary>The mean loss of samples.</summary>
    public abstract double Of(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights);

    /// <summary>The constant raw predictions to begin with, one a column.</summary>
    /// <param name="y">The targets.</param>
    /// <param name="weights">How much each counts; empty for equally much.</param>
    public abstract double[] Start(ReadOnlySpan<double> y, ReadOnlySpan<double> weights);

    /// <summary>What the next tree of a column is grown on: the loss's slope downward.</summary>
    public abstract void Residuals(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights, int column, Span<double> residuals);

    /// <summary>The best step for the samples of a leaf.</summary>
    public abstract double Leaf(in LeafSamples leaf);

    /// <summary>The loss of a name.</summary>
    public static GradientLoss Named(string loss, int classes, double alpha) => loss switch
    {
        "squared_error" => new LeastSquaresError(),
        "absolute_error" => new LeastAbsoluteError(),
        "huber" => new HuberLoss(alpha),
        "quantile" => new QuantileLoss(alpha),
        "exponential" => new ExponentialLoss(),
        _ => classes == 2 ? new BinomialDeviance() : new MultinomialDeviance(classes),
    };

    /// <summary>The weighted sum of values divided by the sum of weights.</summary>
    protected static double Mean(double[] values, ReadOnlySpan<double> weights) => 1 / NumpySum.Of(weights) * WeightedSum(values, weights);

    /// <summary>The weighted sum of values.</summary>
    protected static double WeightedSum(double[] values, ReadOnlySpan<double> weights)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] *= weights[i];
        return NumpySum.Of(values);
    }
}
