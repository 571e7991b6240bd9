using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Σ value · weight and Σ weight, as a metric keeps them: in float32, so that the logs show Keras's digits. Source: <c>reduce_to_samplewise_values</c> of Keras 3.</summary>
internal readonly struct RunningMean(MetricVariable total, MetricVariable count)
{
    // From here on float32 cannot count by ones.
    private const double LastCount = 1 << 24;

    /// <summary>total / count; 0 of nothing.</summary>
    public double Value => Ratio.Of(total.Value, count.Value);

    public void Add(double value, double weight)
    {
        total.Value = (float)(total.Value + (float)value);
        double sum = count.Value + (float)weight;
        count.Value = sum < LastCount ? (float)sum : sum;
    }

    /// <summary>Takes the mean of each sample's values into account. Shape: [batch, ...].</summary>
    public void Add(string who, Variable values, Variable? sampleWeight)
    {
        if (values.Size == 0)
            return;
        double rows = values.Shape.Rank == 0 || sampleWeight?.Shape.Rank == 0 ? 1 : values.Shape[0], share = rows / values.Size;
        if (sampleWeight is null)
        {
            Add(RowSum.Of(values.Span) * share, rows);
            return;
        }
        var weights = SampleWeights.Spread(who, sampleWeight, values.Shape);
        Add(RowSum.Of(new Compute.Multiply(), values.Span, weights.Span) * share, RowSum.Of(weights.Span) * share);
        Pool.Return(weights);
    }
}
