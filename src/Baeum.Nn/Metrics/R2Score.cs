using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>1 - Σ(yTrue - yPred)² / Σ(yTrue - mean(yTrue))² for each output: 1 is perfect, 0 as good as the mean. Keras: <c>R2Score</c>.</summary>
    public sealed class R2Score : Metric
    {
        private readonly MetricVariable _samples;

        /// <summary>An empty score.</summary>
        public R2Score() => _samples = AddVariable("num_samples", []);

        /// <summary>How the outputs are averaged: "uniform_average" (the default), "variance_weighted_average", or not at all (null).</summary>
        public string? ClassAggregation { get; init => field = Choice.OrNone(value, "class_aggregation", "uniform_average", "variance_weighted_average"); } = "uniform_average";

        /// <summary>Number of regressors for the adjusted score; 0 (the default) for the plain one.</summary>
        public int NumRegressors { get; init => field = Check.NonNegative(value, "num_regressors"); }

        public override bool? LargerIsBetter => true;

        private protected override string DefaultName => "r2_score";

        public override double Result() => MeanOf(Results());

        public override double[] Results()
        {
            if (Variables.Count == 1)
                return [double.NaN];
            var scores = new double[Variables[1].Values.Length];
            double all = 0, weighted = 0;
            for (int i = 0; i < scores.Length; i++)
            {
                double sum = Variables[2].Values[i], total = Variables[1].Values[i] - sum * (sum / Variables[4].Values[i]), score = 1 - Variables[3].Values[i] / total;
                scores[i] = double.IsInfinity(score) ? 0 : score;
                all += total;
                weighted += total * scores[i];
            }
            double[] results = ClassAggregation == "variance_weighted_average" ? [weighted / all] : ClassAggregation is null ? scores : [MeanOf(scores)];
            double left = _samples.Value - NumRegressors - 1;
            return NumRegressors == 0 || left <= 0 ? results : Array.ConvertAll(results, r => 1 - (1 - r) * (_samples.Value - 1) / left);
        }

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            using var scratch = ScratchTape.Enter();
            LossShapes.Same(Title, ref yTrue, ref yPred);
            if (yPred.Shape.Rank != 2)
                throw new ShapeException($"{Title}: expected targets and predictions of shape (batch, outputs), received {yPred.Shape}.");
            int outputs = yPred.Shape[1];
            if (Variables.Count == 1)
                foreach (string name in (string[])["squared_sum", "sum", "residual", "count"])
                    AddVariable(name, [outputs]);
            var weights = sampleWeight is null ? null : SampleWeights.Spread(Title, sampleWeight, yPred.Shape);
            for (int i = 0; i < yPred.Size; i++)
            {
                double weight = weights is null ? 1 : weights.Span[i], t = yTrue.Span[i], error = t - yPred.Span[i];
                Variables[1].Values[i % outputs] += weight * t * t;
                Variables[2].Values[i % outputs] += weight * t;
                Variables[3].Values[i % outputs] += weight * error * error;
                Variables[4].Values[i % outputs] += weight;
            }
            _samples.Value += yPred.Size;
            if (weights is not null)
                Pool.Return(weights);
        }
    }
}
