using Baeum.TestKit;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public class MetricGarbageTests
{
    public static TheoryData<string> Cases => MetricsAgainstKerasTests.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void An_update_makes_no_garbage(string name)
    {
        var golden = Golden.Case("metrics", name);
        if (!golden.Has("batch0_y_true"))
            return;
        var metric = GoldenMetrics.Make(golden);
        var (yTrue, yPred, weight) = (golden.Variable("batch0_y_true"), golden.Variable("batch0_y_pred"), golden.Has("batch0_sample_weight") ? golden.Variable("batch0_sample_weight") : null);
        yPred.RequiresGradient = true;
        using var tape = new Tape();
        for (int i = 0; i < 5; i++)
            metric.Update(yTrue, yPred, weight);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
            metric.Update(yTrue, yPred, weight);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
