using Baeum.Compute;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public class LossThreadTests
{
    [Fact]
    public void Has_the_same_bits_for_any_number_of_threads()
    {
        var random = new Rng(5);
        var (t, p) = (new float[300 * 700], new float[300 * 700]);
        random.Uniform(t, 0, 1);
        random.Uniform(p, 0.01f, 0.99f);
        Loss[] losses = [new Loss.BinaryCrossentropy(), new Loss.CategoricalCrossentropy { Axis = 1 }, new Loss.CategoricalCrossentropy { FromLogits = true }, new Loss.CosineSimilarity()];
        float[][] Run()
        {
            using var tape = new Tape();
            return [.. losses.SelectMany(loss =>
            {
                var yPred = new Variable([30, 10, 700], p) { RequiresGradient = true };
                var value = loss.Of(new([30, 10, 700], t), yPred);
                tape.Backward(value);
                return new[] { value.Span.ToArray(), yPred.Gradient.ToArray() };
            })];
        }

        int threads = Threads.Count;
        try
        {
            Threads.Count = 1;
            float[][] one = Run();
            Threads.Count = 4;
            Assert.Equal(one, Run());
        }
        finally
        {
            Threads.Count = threads;
        }
    }
}
