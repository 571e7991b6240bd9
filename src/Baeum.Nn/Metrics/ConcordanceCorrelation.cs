namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Mean over the samples of how well predictions agree with targets along an axis, in correlation and in place. Keras: <c>ConcordanceCorrelation</c>.</summary>
    /// <remarks>2 · covariance / (variance + variance + (mean - mean)²). Source: Lin 1989, "A concordance correlation coefficient to evaluate reproducibility".</remarks>
    public sealed class ConcordanceCorrelation : MeanMetricWrapper
    {
        /// <summary>The axis whose values are compared. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override bool? LargerIsBetter => true;

        protected override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred);
            (yTrue, yPred) = (yTrue.MoveAxis(Axis, -1), yPred.MoveAxis(Axis, -1));
            int n = yPred.Shape[^1];
            var values = Variable.Empty(yPred.Shape.Without(^1));
            for (int row = 0; row < values.Size; row++)
            {
                var m = new Moments(yTrue.Span.Slice(row * n, n), yPred.Span.Slice(row * n, n));
                values.Span[row] = (float)(2 * m.Covariance / (m.TargetVariance + m.PredictionVariance + (m.TargetMean - m.PredictionMean) * (m.TargetMean - m.PredictionMean) + 1e-7));
            }
            return values;
        }
    }
}
