namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Σ of the weights of samples that are 0 but predicted as 1. Keras: <c>FalsePositives</c>.</summary>
    public sealed class FalsePositives : Metric
    {
        private ConfusionCounts? _counts;

        /// <summary>Predictions above a threshold are positive; a count for each. Within [0, 1]. Default 0.5.</summary>
        public Numbers? Thresholds { get; init => field = Nn.Thresholds.Check(value); }

        public override double Result() => MeanOf(Results());

        public override double[] Results() => Variables[0].Values.ToArray();

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            Prepare();
            _counts!.Update(Title, yTrue, yPred, sampleWeight);
        }

        private protected override void Prepare()
        {
            if (_counts is not null)
                return;
            var thresholds = Nn.Thresholds.Of(Thresholds, 0.5);
            _counts = new ConfusionCounts(thresholds) { FalsePositives = AddVariable("accumulator", [thresholds.Count]) };
        }
    }
}
