using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>The best value of one rate at those thresholds where another rate is high enough; 0 if it never is. Source: <c>SensitivitySpecificityBase</c> of Keras 3.</summary>
    public abstract class CurvePoint : Metric
    {
        private readonly double _least;
        private ConfusionCounts? _counts;

        private protected CurvePoint(double least) => _least = least;

        /// <summary>How many thresholds are tried, evenly over [0, 1]. Default 200.</summary>
        public int NumThresholds { get; init => field = Check.Positive(value, "num_thresholds"); } = 200;

        /// <summary>Only this column counts; null for all.</summary>
        public int? ClassId { get; init; }

        public override bool? LargerIsBetter => true;

        /// <summary>tp / (tp + fn) at each threshold: recall, or sensitivity.</summary>
        private protected double[] Recalls => Ratio.Share(Variables[0].Values, Variables[3].Values);

        /// <summary>tp / (tp + fp) at each threshold.</summary>
        private protected double[] Precisions => Ratio.Share(Variables[0].Values, Variables[1].Values);

        /// <summary>tn / (tn + fp) at each threshold.</summary>
        private protected double[] Specificities => Ratio.Share(Variables[2].Values, Variables[1].Values);

        /// <summary>The rate at each threshold that must be high enough.</summary>
        private protected abstract double[] Constrained { get; }

        /// <summary>The rate at each threshold whose best is looked for.</summary>
        private protected abstract double[] Rates { get; }

        public override double Result()
        {
            double[] constrained = Constrained, rates = Rates;
            double best = 0;
            for (int i = 0; i < rates.Length; i++)
                if ((float)constrained[i] >= (float)_least)
                    best = Math.Max(best, rates[i]);
            return (float)best;
        }

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            Prepare();
            _counts!.Update(Title, yTrue, yPred, sampleWeight);
        }

        private protected override void Prepare()
        {
            if (_counts is not null)
                return;
            var thresholds = Thresholds.Grid(NumThresholds);
            _counts = new ConfusionCounts(thresholds)
            {
                ClassId = ClassId,
                TruePositives = AddVariable("true_positives", [thresholds.Count]),
                FalsePositives = AddVariable("false_positives", [thresholds.Count]),
                TrueNegatives = AddVariable("true_negatives", [thresholds.Count]),
                FalseNegatives = AddVariable("false_negatives", [thresholds.Count]),
            };
        }
    }
}
