namespace Baeum.Plots;

public static partial class Plot
{
    private const double CloudSize = 14, CloudOpacity = 0.6;
    private const int ErrorBins = 20;

    /// <summary>Predicted numbers against the true ones, with the line on which both are equal, and how often each error (predicted − true) occurs. scikit-learn: <c>PredictionErrorDisplay.from_predictions</c>.</summary>
    /// <param name="actual">The true number of each sample.</param>
    /// <param name="predicted">What the model said.</param>
    /// <exception cref="ArgumentException">There are not as many predictions as numbers.</exception>
    public static Figure PredictionError(Values actual, Values predicted)
    {
        RequireAsMany(actual, predicted, nameof(PredictionError));
        var range = Extent.Of(actual.Span).Union(Extent.Of(predicted.Span));
        Values ends = range.IsEmpty ? [] : [range.Min, range.Max];
        var cloud = Scatter(actual, predicted, s: CloudSize, alpha: CloudOpacity).Add(Line(ends, ends, color: "gray", linestyle: "--")).XLabel("true").YLabel("predicted");
        var errors = Histogram(Values.From(predicted.Zip(actual, (p, a) => p - a)), ErrorBins).AxVLine(0).XLabel("error (predicted − true)").YLabel("count");
        return Subplots(2, cloud, errors);
    }

    /// <summary>The errors (predicted − true) over the predictions: a band of one height around zero if a model is equally good everywhere. scikit-learn: <c>PredictionErrorDisplay(kind="residual_vs_predicted")</c>, whose sign is the other.</summary>
    /// <param name="actual">The true number of each sample.</param>
    /// <param name="predicted">What the model said.</param>
    /// <exception cref="ArgumentException">There are not as many predictions as numbers.</exception>
    public static Figure Residuals(Values actual, Values predicted)
    {
        RequireAsMany(actual, predicted, nameof(Residuals));
        return Scatter(predicted, Values.From(predicted.Zip(actual, (p, a) => p - a)), s: CloudSize, alpha: CloudOpacity).AxHLine(0).XLabel("predicted").YLabel("error (predicted − true)");
    }

    private static void RequireAsMany(Values actual, Values predicted, string operation)
    {
        if (actual.Count != predicted.Count)
            throw new ArgumentException($"{operation}: received {actual.Count} true numbers and {predicted.Count} predictions.");
    }
}
