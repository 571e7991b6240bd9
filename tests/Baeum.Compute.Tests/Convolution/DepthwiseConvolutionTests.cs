namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class DepthwiseConvolutionTests
{
    public static TheoryData<DepthwiseShape> Shapes
    {
        get
        {
            var shapes = new TheoryData<DepthwiseShape>();
            var random = new Random(3);
            foreach (var window in Windows.Some(40, seed: 7))
                shapes.Add(new DepthwiseShape(random.Next(1, 4), window, random.Next(1, 40), random.Next(3) == 0 ? random.Next(2, 4) : 1));
            shapes.Add(new DepthwiseShape(0, Window.Of([5, 5], [3, 3], WindowPadding.Same), 3));
            shapes.Add(new DepthwiseShape(5, Window.Of([14, 14], [3, 3], WindowPadding.Same), 64));
            shapes.Add(new DepthwiseShape(2, Window.Of([9, 9], [3, 3], WindowPadding.Same, [2, 2]), 35));
            return shapes;
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Agrees_with_plain_sums_in_float64(DepthwiseShape s)
    {
        var twin = PlainConvolution.Grouped(s);
        float[] x = Samples.Uniform(s.InputLength, 1), kernel = Samples.Uniform(s.KernelLength, 2), bias = Samples.Uniform(s.Filters, 3), dy = Samples.Uniform(s.OutputLength, 4);
        float[] y = Samples.Uniform(s.OutputLength, 5), dx = Samples.Uniform(s.InputLength, 6), dkernel = Samples.Uniform(s.KernelLength, 7);

        DepthwiseConvolution.Forward(s, new Identity(), x, kernel, bias, y);
        Near.Norm(PlainConvolution.Forward(twin, x, kernel, bias), y, 2e-6, "y");
        DepthwiseConvolution.InputGradient(s, dy, kernel, dx);
        Near.Norm(PlainConvolution.InputGradient(twin, dy, kernel), dx, 2e-6, "dx");
        DepthwiseConvolution.KernelGradient(s, x, dy, dkernel);
        Near.Norm(PlainConvolution.KernelGradient(twin, x, dy), dkernel, 2e-6, "dkernel");
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Has_the_same_bits_in_any_batch_on_any_number_of_threads_and_allocates_nothing(DepthwiseShape s)
    {
        var one = s with { Batch = 1 };
        float[] x = Samples.Uniform(s.InputLength, 1), kernel = Samples.Uniform(s.KernelLength, 2), bias = Samples.Uniform(s.Filters, 3);
        float[] y = new float[s.OutputLength], dx = new float[s.InputLength], dkernel = new float[s.KernelLength], y1 = new float[one.OutputLength], dx1 = new float[one.InputLength];
        void Step()
        {
            DepthwiseConvolution.Forward(s, new Relu(), x, kernel, bias, y);
            DepthwiseConvolution.InputGradient(s, y, kernel, dx);
            DepthwiseConvolution.KernelGradient(s, x, y, dkernel);
        }
        ThreadCountCollection.SameBits(() =>
        {
            Step();
            return [.. y, .. dx, .. dkernel];
        });
        Assert.Equal(0, ThreadCountCollection.Allocated(Step));
        for (int i = 0; i < s.Batch; i++)
        {
            DepthwiseConvolution.Forward(one, new Relu(), x.AsSpan(i * dx1.Length, dx1.Length), kernel, bias, y1);
            Bits.Equal(y.AsSpan(i * y1.Length, y1.Length), y1, "y");
            DepthwiseConvolution.InputGradient(one, y1, kernel, dx1);
            Bits.Equal(dx.AsSpan(i * dx1.Length, dx1.Length), dx1, "dx");
        }
    }

    [Fact]
    public void Names_the_sizes_that_do_not_fit()
    {
        var s = new DepthwiseShape(1, Window.Of([4], [3], WindowPadding.Valid), 2, 5);
        Assert.Contains("expected 8 values of x, 30 of the kernel and 20 of y; received 8, 30 and 9", Assert.Throws<ArgumentException>(() => DepthwiseConvolution.Forward(s, new Relu(), new float[8], new float[30], [], new float[9])).Message);
    }
}
