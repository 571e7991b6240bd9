using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>One step of an optimizer over all its weights: what comes before the optimizer's own formula (clipping, weight decay), the formula, and what comes after it (moving averages), in one pass over memory.</summary>
/// <remarks>
/// The weights stand in a row that is cut into chunks of fixed size, so the parts depend on the model alone and the result never on the number of threads.
/// An optimizer whose formula works element by element calls <see cref="Run{TRule}"/>; one that needs whole matrices calls <see cref="Begin"/>, changes the weights, and calls <see cref="End"/>.
/// </remarks>
public sealed class UpdateStep
{
    /// <summary>Values in one chunk: what a chunk touches fits into a second-level cache.</summary>
    internal const int Chunk = 1 << 14;

    private const int Alignment = 16;
    private readonly List<TrainedWeight> _weights = [];
    private long _length;

    internal UpdateStep()
    {
    }

    /// <summary>Number of this update, from 1.</summary>
    public long Number { get; internal set; }

    /// <summary>The step size.</summary>
    public double LearningRate { get; internal set; }

    /// <summary>All weights; only those that are active have a gradient.</summary>
    public IReadOnlyList<TrainedWeight> Weights => _weights;

    internal List<TrainedWeight> All => _weights;

    /// <summary>Largest magnitude of a gradient value; 0 is no limit.</summary>
    internal float ClipValue { get; set; }

    /// <summary>Share of the old average in the new one.</summary>
    internal float AverageMomentum { get; set; }

    /// <summary>Whether the weights become their averages in this step.</summary>
    internal bool AverageOverwrites { get; set; }

    /// <summary>Updates all weights by an element-wise rule.</summary>
    public void Run<TRule>(TRule rule) where TRule : struct, IUpdateRule => Each(new UpdateSegment<TRule>(this, rule, before: true, after: true));

    /// <summary>Clips the gradients and decays the weights.</summary>
    public void Begin() => Each(new UpdateSegment<NoRule>(this, default, before: true, after: false));

    /// <summary>Brings the moving averages up to date.</summary>
    public void End() => Each(new UpdateSegment<NoRule>(this, default, before: false, after: true));

    /// <summary>Does something to every piece of every weight, in parallel.</summary>
    internal void Each<TSegment>(TSegment segment) where TSegment : struct, ISegment
        => Threads.For((int)((_length + Chunk - 1) / Chunk), new SegmentBody<TSegment>(this, segment));

    internal TrainedWeight Add(Parameter parameter)
    {
        var weight = new TrainedWeight(parameter, _length);
        _weights.Add(weight);
        _length += (parameter.Size + Alignment - 1L) / Alignment * Alignment;
        return weight;
    }

    /// <summary>The pieces of weights in chunk <paramref name="part"/>.</summary>
    internal void Visit<TSegment>(int part, TSegment segment) where TSegment : struct, ISegment
    {
        long start = (long)part * Chunk, end = start + Chunk;
        for (int i = Find(start); i < _weights.Count && _weights[i].Offset < end; i++)
        {
            var weight = _weights[i];
            int from = (int)Math.Max(0, start - weight.Offset), to = (int)Math.Min(weight.Parameter.Size, end - weight.Offset);
            if (from < to)
                segment.Run(weight, from, to - from);
        }
    }

    /// <summary>The weight that holds a position of the row.</summary>
    private int Find(long position)
    {
        int low = 0, high = _weights.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _weights[middle].Offset <= position ? (middle, high) : (low, middle - 1);
        }
        return low;
    }
}
