namespace Baeum.Nn;

/// <summary>A step for a piece of a weight, in Keras's order: clip, decay, update, average.</summary>
internal readonly struct UpdateSegment<TRule>(UpdateStep step, TRule rule, bool before, bool after) : ISegment where TRule : struct, IUpdateRule
{
    public void Run(TrainedWeight weight, int start, int length)
    {
        var w = weight.Parameter.Span.Slice(start, length);
        if (weight.IsActive)
        {
            var g = weight.Gradient.Slice(start, length);
            if (before)
                Prepare(weight, w, g);
            UpdateLoop.Run(rule, w, g, Slot(weight, 0, start, length), Slot(weight, 1, start, length), Slot(weight, 2, start, length));
        }
        if (after && weight.Average is { } average)
            Average(average.Values.Slice(start, length), w);
    }

    private void Prepare(TrainedWeight weight, Span<float> w, Span<float> g)
    {
        if (weight.Factor != 1f)
            UpdateLoop.Run(new ScaleRule(weight.Factor), g, g, [], [], []);
        if (step.ClipValue > 0)
            UpdateLoop.Run(new ClipRule(step.ClipValue), g, g, [], [], []);
        if (weight.Decay != 0)
            UpdateLoop.Run(new DecayRule(weight.Decay), w, w, [], [], []);
    }

    private void Average(Span<float> average, Span<float> w)
    {
        UpdateLoop.Run(new AverageRule(step.AverageMomentum), average, w, [], [], []);
        if (step.AverageOverwrites)
            average.CopyTo(w);
    }

    private static Span<float> Slot(TrainedWeight weight, int i, int start, int length) => i < TRule.Slots ? weight.Slot(i).Slice(start, length) : [];
}
