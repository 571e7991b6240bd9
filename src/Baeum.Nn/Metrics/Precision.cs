using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Of what was predicted as positive, the share that is: tp / (tp + fp). Keras: <c>Precision</c>.</summary>
    public sealed class Precision : Metric
    {
        private ConfusionCounts? _counts;

        /// <summary>Predictions above a threshold are positive; a result for each. Within [0, 1]. Default 0.5, or none with <see cref="TopK"/>.</summary>
        public Numbers? Thresholds { get; init => field = Nn.Thresholds.Check(value); }

        /// <summary>Only the k largest predictions of a sample can be positive; null for all.</summary>
        public int? TopK { get; init => field = value is { } k ? Check.Positive(k, "top_k") : null; }

        /// <summary>Only this column counts; null for all.</summary>
        public int? ClassId { get; init; }

        public override bool? LargerIsBetter => true;

        public override double Result() => MeanOf(Results());

        public override double[] Results() => Ratio.Share(Variables[0].Values, Variables[1].Values);

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            Prepare();
            _counts!.Update(Title, yTrue, yPred, sampleWeight);
        }

        private protected override void Prepare()
        {
            if (_counts is not null)
                return;
            var thresholds = Nn.Thresholds.Of(Thresholds, TopK is null ? 0.5 : ConfusionCounts.Hidden);
            _counts = new ConfusionCounts(thresholds)
            {
                TopK = TopK,
                ClassId = ClassId,
                TruePositives = AddVariable("true_positives", [thresholds.Count]),
                FalsePositives = AddVariable("false_positives", [thresholds.Count]),
            };
        }
    }
}
