using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>(1 + beta²) · precision · recall / (beta² · precision + recall) for each class; targets are columns of 0 and 1. Keras: <c>FBetaScore</c>.</summary>
    public class FBetaScore : Metric
    {
        private const double Epsilon = 1e-7;

        /// <summary>How the classes are averaged: not at all (null, the default), "micro" (one score over all), "macro" (their mean) or "weighted" (by how often each occurs).</summary>
        public string? Average { get; init => field = Choice.OrNone(value, "average", "micro", "macro", "weighted"); }

        /// <summary>Weight of recall against precision. Default 1.</summary>
        public double Beta { get; init => field = Check.Positive(value, "beta"); } = 1;

        /// <summary>Predictions above it are positive, in (0, 1]; null (the default) takes the largest of each row.</summary>
        public double? Threshold
        {
            get;
            init => field = value is null or (> 0 and <= 1) ? value
                : throw new ArgumentOutOfRangeException(nameof(value), FormattableString.Invariant($"threshold must lie in (0, 1]; received threshold = {value}."));
        }

        public override bool? LargerIsBetter => true;

        private protected override string DefaultName => "fbeta_score";

        public override double Result() => MeanOf(Results());

        public override double[] Results()
        {
            if (Variables.Count == 0)
                return [0];
            var scores = new double[Variables[0].Values.Length];
            double all = Epsilon, weighted = 0;
            for (int i = 0; i < scores.Length; i++)
            {
                double tp = Variables[0].Values[i], precision = tp / (tp + Variables[1].Values[i] + Epsilon), recall = tp / (tp + Variables[2].Values[i] + Epsilon);
                scores[i] = (1 + Beta * Beta) * precision * recall / (Beta * Beta * precision + recall + Epsilon);
                all += Variables[3].Values[i];
                weighted += scores[i] * Variables[3].Values[i];
            }
            return Average == "weighted" ? [weighted / all] : Average is null ? scores : [MeanOf(scores)];
        }

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            if (yPred.Shape.Rank != 2 || yTrue.Shape != yPred.Shape)
                throw new ShapeException($"{Title}: expected targets and predictions of one shape (batch, classes), received {yTrue.Shape} and {yPred.Shape}.{(yTrue.Size < yPred.Size ? " Turn class numbers into columns with Labels.ToCategorical." : "")}");
            int classes = yPred.Shape[1];
            if (Variables.Count == 0)
                foreach (string name in (string[])["true_positives", "false_positives", "false_negatives", "intermediate_weights"])
                    AddVariable(name, Average == "micro" ? [] : [classes]);
            var weights = sampleWeight is null ? null : SampleWeights.Spread(Title, sampleWeight, yPred.Shape);
            for (int at = 0; at < yPred.Size; at += classes)
                Count(yTrue.Span.Slice(at, classes), yPred.Span.Slice(at, classes), weights is null ? [] : weights.Span.Slice(at, classes));
            if (weights is not null)
                Pool.Return(weights);
        }

        private void Count(ReadOnlySpan<float> t, ReadOnlySpan<float> p, ReadOnlySpan<float> weights)
        {
            float largest = Threshold is null ? TensorPrimitives.Max(p) : 0;
            for (int j = 0; j < p.Length; j++)
            {
                bool positive = Threshold is { } bar ? p[j] > (float)bar : p[j] >= largest && MathF.Abs(p[j]) > 1e-9f;
                double weight = weights.IsEmpty ? 1 : weights[j], hit = positive ? 1 : 0;
                int i = Average == "micro" ? 0 : j;
                Variables[0].Values[i] += weight * hit * t[j];
                Variables[1].Values[i] += weight * hit * (1 - t[j]);
                Variables[2].Values[i] += weight * (1 - hit) * t[j];
                Variables[3].Values[i] += weight * t[j];
            }
        }
    }
}
