namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class PoolingTests
{
    public static TheoryData<PoolingShape> Shapes
    {
        get
        {
            var shapes = new TheoryData<PoolingShape>();
            var random = new Random(3);
            foreach (var window in Windows.Some(50, seed: 9))
                shapes.Add(new PoolingShape(random.Next(1, 4), window, random.Next(1, 40)));
            shapes.Add(new PoolingShape(0, Window.Of([5, 5], [3, 3], WindowPadding.Same), 3));
            shapes.Add(new PoolingShape(3, Window.Of([28, 28], [2, 2], WindowPadding.Valid, [2, 2]), 64));
            shapes.Add(new PoolingShape(2, Window.Of([9, 7], [3, 3], WindowPadding.Same, [2, 2]), 33));
            shapes.Add(new PoolingShape(2, Window.Of([9, 7], [2, 3], WindowPadding.Valid, [2, 4]), 48));
            shapes.Add(new PoolingShape(2, Window.Of([9, 8], [2, 2], WindowPadding.Same, [2, 2]), 32));
            return shapes;
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Agrees_with_a_plain_walk(PoolingShape s)
    {
        // Few different values, so that several places hold the largest.
        float[] x = [.. Samples.Uniform(s.InputLength, 1, -3f, 3f).Select(v => MathF.Round(v) + 0f)], dy = Samples.Uniform(s.OutputLength, 4);
        float[] y = Samples.Uniform(s.OutputLength, 5), dx = Samples.Uniform(s.InputLength, 6);
        double[] max = new double[s.OutputLength], dmax = new double[s.InputLength], mean = new double[s.OutputLength], dmean = new double[s.InputLength];
        var windows = Windows.Walk(s.Window).ToLookup(w => w.Output, w => w.Place);
        for (int b = 0; b < s.Batch; b++)
            for (int o = 0; o < s.Window.Output.Count; o++)
                for (int c = 0; c < s.Channels; c++)
                {
                    int yi = (b * s.Window.Output.Count + o) * s.Channels + c;
                    int[] places = [.. windows[o].Select(p => (b * s.Window.Input.Count + p) * s.Channels + c)];
                    max[yi] = places.Select(p => x[p]).DefaultIfEmpty(float.NegativeInfinity).Max();
                    mean[yi] = places.Length == 0 ? 0 : places.Average(p => x[p]);
                    if (places.Length > 0)
                        dmax[places.First(p => x[p] == max[yi])] += dy[yi];
                    foreach (int p in places)
                        dmean[p] += dy[yi] / (double)places.Length;
                }

        Pooling.Max(s, x, y);
        Bits.Equal([.. max.Select(v => (float)v)], y);
        Pooling.MaxGradient(s, x, y, dy, dx);
        Near.Norm(dmax, dx, 1e-6, "dx of max");
        Pooling.Average(s, x, y);
        Near.Norm(mean, y, 1e-6, "mean");
        Pooling.AverageGradient(s, dy, dx);
        Near.Norm(dmean, dx, 1e-6, "dx of mean");
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Has_the_same_bits_on_any_number_of_threads_and_allocates_nothing(PoolingShape s)
    {
        float[] x = Samples.Uniform(s.InputLength, 1), y = new float[s.OutputLength], mean = new float[s.OutputLength], dx = new float[s.InputLength], dmean = new float[s.InputLength];
        void Step()
        {
            Pooling.Max(s, x, y);
            Pooling.MaxGradient(s, x, y, y, dx);
            Pooling.Average(s, x, mean);
            Pooling.AverageGradient(s, mean, dmean);
        }
        ThreadCountCollection.SameBits(() =>
        {
            Step();
            return [.. y, .. dx, .. mean, .. dmean];
        });
        Assert.Equal(0, ThreadCountCollection.Allocated(Step));
    }

    [Fact]
    public void Carries_special_values()
    {
        var s = new PoolingShape(1, Window.Of([6], [2], WindowPadding.Valid, [2]), 1);
        float[] x = [float.NegativeInfinity, float.NegativeInfinity, 1, float.NaN, 3, float.PositiveInfinity], y = new float[3], dx = new float[6];
        Pooling.Max(s, x, y);
        Bits.Equal([float.NegativeInfinity, float.NaN, float.PositiveInfinity], y);
        Pooling.MaxGradient(s, x, y, [1, 2, 3], dx);
        Bits.Equal([1, 0, 0, 2, 0, 3], dx);
        Assert.Contains("expected 6 values of x and 3 of y; received 6 and 4", Assert.Throws<ArgumentException>(() => Pooling.Max(s, x, new float[4])).Message);
    }
}
