namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>The mean of a value that each sample has. Keras: <c>MeanMetricWrapper</c>.</summary>
    /// <remarks>Where the predictions' <see cref="Variable.Mask"/> is 0, nothing counts.</remarks>
    public abstract class MeanMetricWrapper : Metric
    {
        private readonly RunningMean _mean;

        /// <summary>An empty mean.</summary>
        protected MeanMetricWrapper() => _mean = new(AddVariable("total", []), AddVariable("count", []));

        private protected override string DefaultName => Naming.SnakeCase(GetType().Name);

        private protected virtual bool UsesMask => true;

        /// <summary>The mean so far.</summary>
        private protected double Value => _mean.Value;

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            using var scratch = ScratchTape.Enter();
            var values = Values(yTrue, yPred);
            var weights = SampleWeights.Merge(Title, sampleWeight, UsesMask ? yPred.Mask : null, spread: false);
            if (weights is not null)
                weights = SampleWeights.Merge(Title, weights, values.Mask, spread: false);
            _mean.Add(Title, values, weights);
        }

        public override double Result() => (float)_mean.Value;

        /// <summary>The value of each sample. Shape: as the metric wants them → [batch, ...].</summary>
        protected abstract Variable Values(Variable yTrue, Variable yPred);
    }

    private sealed class MeanOfFunction(Func<Variable, Variable, Variable> function) : MeanMetricWrapper
    {
        protected override Variable Values(Variable yTrue, Variable yPred) => function(yTrue, yPred);
    }
}
