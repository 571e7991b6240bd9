using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Σ value · weight over all values that <see cref="Update(Variable, Variable?)"/> was given. Keras: <c>Sum</c>.</summary>
    public sealed class Sum : Metric
    {
        private readonly MetricVariable _total;

        /// <summary>An empty sum.</summary>
        public Sum() => _total = AddVariable("total", []);

        private protected override string DefaultName => "sum";

        /// <summary>Takes values into account. Shape: any.</summary>
        public void Update(Variable values, Variable? sampleWeight = null)
        {
            if (sampleWeight is null)
            {
                _total.Value += RowSum.Of(values.Span);
                return;
            }
            var weights = SampleWeights.Spread(Title, sampleWeight, values.Shape);
            _total.Value += RowSum.Of(new Compute.Multiply(), values.Span, weights.Span);
            Pool.Return(weights);
        }

        /// <summary>Throws: a sum is one of values, not of predictions.</summary>
        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null) => throw NotOfPredictions();

        public override double Result() => (float)_total.Value;
    }
}
