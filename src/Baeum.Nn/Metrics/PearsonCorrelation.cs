namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Mean over the samples of the correlation between the values of targets and of predictions along an axis: covariance / (deviation · deviation). Keras: <c>PearsonCorrelation</c>.</summary>
    public sealed class PearsonCorrelation : MeanMetricWrapper
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
                values.Span[row] = (float)(m.Covariance / ((Math.Sqrt(m.TargetVariance) + 1e-7) * (Math.Sqrt(m.PredictionVariance) + 1e-7)));
            }
            return values;
        }
    }
}
