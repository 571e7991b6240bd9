using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Metrics over three batches: the result after each, the state after the last, and which metric the string "accuracy" means.</summary>
public sealed class MetricCases() : CaseKind("metrics")
{
    public override void Check(GoldenCase golden, Findings findings) => throw new NotBuiltException("metrics");
}
