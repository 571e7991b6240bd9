using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Σ value · weight and Σ weight, as a metric keeps them. Source: <c>reduce_to_samplewise_values</c> of Keras 3.</summary>
internal readonly struct RunningMean(MetricVariable total, MetricVariable count)
{
    /// <summary>total / count; 0 of nothing.</summary>
    public double Value => Ratio.Of(total.Value, count.Value);

    public void Add(double value, double weight) => (total.Value, count.Value) = (total.Value + value * weight, count.Value + weight);

    /// <summary>Takes the mean of each sample's values into account. Shape: [batch, ...].</summary>
    public void Add(string who, Variable values, Variable? sampleWeight)
    {
        if (values.Size == 0)
            return;
        double rows = values.Shape.Rank == 0 || sampleWeight?.Shape.Rank == 0 ? 1 : values.Shape[0], share = rows / values.Size;
        if (sampleWeight is null)
        {
            total.Value += RowSum.Of(values.Span) * share;
            count.Value += rows;
            return;
        }
        var weights = SampleWeights.Spread(who, sampleWeight, values.Shape);
        total.Value += RowSum.Of(new Multiply(), values.Span, weights.Span) * share;
        count.Value += RowSum.Of(weights.Span) * share;
        Pool.Return(weights);
    }
}
