using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>The area under the ROC curve (or the precision-recall curve), by a sum over thresholds. Keras: <c>AUC</c>.</summary>
    /// <remarks>ROC: recall over the rate of false positives. Sources: Keras 3; Davis and Goadrich 2006 for the interpolation of the precision-recall curve.</remarks>
    public sealed class AUC : Metric
    {
        private ConfusionCounts? _counts;

        /// <summary>How many thresholds are tried; more come nearer to the true area. Default 200.</summary>
        public int NumThresholds
        {
            get => Thresholds?.Count + 2 ?? field;
            init => field = value > 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), $"num_thresholds must be above 1; received num_thresholds = {value}.");
        }
        = 200;

        /// <summary>"ROC" (the default) or "PR".</summary>
        public string Curve { get; init => field = Choice.Of(value.ToUpperInvariant(), "curve", "ROC", "PR"); } = "ROC";

        /// <summary>Height of the curve between two thresholds: "interpolation" (the default), or the lower ("minoring") or the higher ("majoring") of the two.</summary>
        public string SummationMethod { get; init => field = Choice.Of(value.ToLowerInvariant(), "summation_method", "interpolation", "minoring", "majoring"); } = "interpolation";

        /// <summary>Thresholds to use instead of even ones, in [0, 1]; the ends are added.</summary>
        public Numbers? Thresholds { get; init => field = Nn.Thresholds.Check(value); }

        /// <summary>Whether each column has an area of its own, and the result is their mean.</summary>
        public bool MultiLabel { get; init; }

        /// <summary>Number of columns with <see cref="MultiLabel"/>; by default that of the first batch.</summary>
        public int? NumLabels { get; init; }

        /// <summary>A factor for each column, or null.</summary>
        public Numbers? LabelWeights { get; init; }

        /// <summary>Whether predictions are scores before the sigmoid instead of probabilities.</summary>
        public bool FromLogits { get; init; }

        public override bool? LargerIsBetter => true;

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            if (MultiLabel && yPred.Shape.Rank != 2)
                throw new ShapeException($"{Title}: multi_label needs predictions of shape (batch, labels), received {yPred.Shape}.");
            Build(MultiLabel ? NumLabels ?? yPred.Shape[1] : 1);
            if (!FromLogits)
            {
                _counts!.Update(Title, yTrue, yPred, sampleWeight);
                return;
            }
            using var scratch = ScratchTape.Enter();
            var probabilities = Variable.Empty(yPred.Shape);
            Elementwise.Map(new Sigmoid(), yPred.Span, probabilities.Span);
            _counts!.Update(Title, yTrue, probabilities, sampleWeight);
        }

        public override double Result()
        {
            if (Variables.Count == 0)
                return 0;
            int labels = Variables[0].Shape.Rank == 2 ? Variables[0].Shape[1] : 1;
            double sum = 0, weights = 0;
            for (int label = 0; label < labels; label++)
            {
                double weight = MultiLabel && LabelWeights is { } w ? w[label] : 1;
                sum += weight * new AreaUnderCurve(Variables[0].Values, Variables[1].Values, Variables[2].Values, Variables[3].Values, label, labels).Of(Curve, SummationMethod);
                weights += weight;
            }
            return (float)Ratio.Of(sum, weights);
        }

        private protected override void Prepare()
        {
            if (!MultiLabel || NumLabels is not null)
                Build(MultiLabel ? NumLabels!.Value : 1);
        }

        private void Build(int labels)
        {
            if (_counts is not null)
                return;
            var thresholds = Thresholds is null ? Nn.Thresholds.OpenGrid(NumThresholds) : Nn.Thresholds.Open(Thresholds);
            Shape shape = MultiLabel ? [thresholds.Count, labels] : [thresholds.Count];
            _counts = new ConfusionCounts(thresholds, labels)
            {
                LabelWeights = MultiLabel ? null : LabelWeights,
                TruePositives = AddVariable("true_positives", shape),
                FalsePositives = AddVariable("false_positives", shape),
                TrueNegatives = AddVariable("true_negatives", shape),
                FalseNegatives = AddVariable("false_negatives", shape),
            };
        }
    }
}
