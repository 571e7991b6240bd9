namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Σ value · weight / Σ weight over all values that <see cref="Update(Variable, Variable?)"/> was given. Keras: <c>Mean</c>.</summary>
    public sealed class Mean : Metric
    {
        private readonly RunningMean _mean;

        /// <summary>An empty mean.</summary>
        public Mean() => _mean = new(AddVariable("total", []), AddVariable("count", []));

        private protected override string DefaultName => "mean";

        /// <summary>Takes one value into account.</summary>
        public void Update(double value, double weight = 1) => _mean.Add(value * weight, weight);

        /// <summary>Takes values into account: the mean of each sample's. Shape: [batch, ...].</summary>
        public void Update(Variable values, Variable? sampleWeight = null) => _mean.Add(Title, values, sampleWeight);

        /// <summary>Throws: a mean is one of values, not of predictions.</summary>
        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null) => throw NotOfPredictions();

        public override double Result() => (float)_mean.Value;
    }

    private InvalidOperationException NotOfPredictions()
        => new($"{Title} summarises values, not predictions: call Update(values, sampleWeight), or use Metric.From(function) in Compile.");
}
