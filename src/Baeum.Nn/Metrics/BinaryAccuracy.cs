using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Share of targets 0 or 1 that a probability above or below the threshold agrees with. Keras: <c>BinaryAccuracy</c>.</summary>
    public sealed class BinaryAccuracy : MeanMetricWrapper
    {
        /// <summary>Probabilities above it mean 1. Between 0 and 1, both excluded. Default 0.5.</summary>
        public double Threshold
        {
            get;
            init => field = value is > 0 and < 1 ? value
                : throw new ArgumentOutOfRangeException(nameof(value), FormattableString.Invariant($"threshold must lie between 0 and 1, both excluded; received threshold = {value}."));
        }
        = 0.5;

        public override bool? LargerIsBetter => true;

        protected override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred);
            var matches = Variable.Empty(yPred.Shape);
            Elementwise.Map(new Agrees((float)Threshold), yTrue.Span, yPred.Span, matches.Span);
            return matches;
        }

        /// <summary>1 where t is 1 for p above the threshold, and 0 for others.</summary>
        private readonly struct Agrees(float threshold) : IBinaryOp
        {
            public float Invoke(float a, float b) => a == (b > threshold ? 1 : 0) ? 1 : 0;

            public Vector<float> Invoke(Vector<float> a, Vector<float> b)
                => new Equal().Invoke(a, Vector.ConditionalSelect(Vector.GreaterThan(b, new(threshold)), Vector<float>.One, Vector<float>.Zero));
        }
    }
}
