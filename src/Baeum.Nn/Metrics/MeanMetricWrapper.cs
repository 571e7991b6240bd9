namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>The mean of a value that each sample has. Keras: <c>MeanMetricWrapper</c>.</summary>
    /// <remarks>Where the predictions' <see cref="Variable.Mask"/> is 0, nothing counts.</remarks>
    public abstract class MeanMetricWrapper : Mean
    {
        private protected virtual bool UsesMask => true;

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            using var scratch = ScratchTape.Enter();
            var values = Values(yTrue, yPred);
            var weights = SampleWeights.Merge(Title, sampleWeight, UsesMask ? yPred.Mask : null, spread: false);
            if (weights is not null)
                weights = SampleWeights.Merge(Title, weights, values.Mask, spread: false);
            Update(values, weights);
        }

        /// <summary>The value of each sample. Shape: as the metric wants them → [batch, ...].</summary>
        protected abstract Variable Values(Variable yTrue, Variable yPred);
    }

    private sealed class MeanOfFunction(Func<Variable, Variable, Variable> function) : MeanMetricWrapper
    {
        protected override Variable Values(Variable yTrue, Variable yPred) => function(yTrue, yPred);
    }
}
