using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Σ value · weight / Σ weight over all values that <see cref="Update(Variable, Variable?)"/> was given. Keras: <c>Mean</c>.</summary>
    public class Mean : Metric
    {
        private readonly MetricVariable _total, _count;

        /// <summary>An empty mean.</summary>
        public Mean() => (_total, _count) = (AddVariable("total", []), AddVariable("count", []));

        private protected override string DefaultName => Naming.SnakeCase(GetType().Name);

        private protected double Quotient => _count.Value == 0 ? 0 : (float)_total.Value / (float)_count.Value;

        /// <summary>Takes one value into account.</summary>
        public void Update(double value, double weight = 1) => Add(value * weight, weight);

        /// <summary>Takes values into account: the mean of each sample's. Shape: [batch, ...].</summary>
        public void Update(Variable values, Variable? sampleWeight = null)
        {
            if (values.Size == 0)
                return;
            double rows = values.Shape.Rank == 0 || sampleWeight?.Shape.Rank == 0 ? 1 : values.Shape[0], share = rows / values.Size;
            if (sampleWeight is null)
            {
                Add(RowSum.Of(values.Span) * share, rows);
                return;
            }
            var weights = SampleWeights.Spread(Title, sampleWeight, values.Shape);
            Add(RowSum.Of(new Compute.Multiply(), values.Span, weights.Span) * share, RowSum.Of(weights.Span) * share);
            Pool.Return(weights);
        }

        /// <summary>Throws: a mean is one of values, not of predictions.</summary>
        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null) => throw NotOfPredictions();

        public override double Result() => (float)Quotient;

        /// <summary>The state is float32 as in Keras, so that the logs show Keras's digits.</summary>
        private void Add(double total, double count) => (_total.Value, _count.Value) = ((float)(_total.Value + (float)total), (float)(_count.Value + (float)count));
    }

    private InvalidOperationException NotOfPredictions()
        => new($"{Title} summarises values, not predictions: call Update(values, sampleWeight), or use Metric.From(function) in Compile.");
}
