using Baeum.TestKit;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public class LossGarbageTests
{
    public static TheoryData<string> Names => LossGradientTests.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_their_gradient_make_no_garbage(string name) => GradientCheck.MakesNoGarbage(LossGradientTests.Case(name));

    [Fact]
    public void Reducing_makes_no_garbage()
    {
        var (targets, predictions) = (new Variable([2, 2, 3], new float[12]), new Variable([2, 2, 3], new float[12]) { Mask = new([2, 2], [1, 0, 1, 1]), RequiresGradient = true });
        var weights = new Variable([2], [1, 2]);
        Loss[] losses = [new Loss.MeanSquaredError(), new Loss.BinaryCrossentropy { FromLogits = true, Reduction = "mean_with_sample_weight" }, new Loss.CategoricalCrossentropy { FromLogits = true, Reduction = "sum" }];
        using var tape = new Tape();
        long before = 0;
        for (int round = 0; round < 40; round++)
        {
            if (round == 30)
                before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var loss in losses)
                tape.Backward(loss.Of(targets, predictions, weights));
            tape.Reset();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
