using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>What is done to a piece of a weight.</summary>
internal interface ISegment
{
    void Run(TrainedWeight weight, int start, int length);
}

/// <summary>One chunk of the row of weights.</summary>
internal readonly struct SegmentBody<TSegment>(UpdateStep step, TSegment segment) : IParallelBody where TSegment : struct, ISegment
{
    public void Run(int part) => step.Visit(part, segment);
}
