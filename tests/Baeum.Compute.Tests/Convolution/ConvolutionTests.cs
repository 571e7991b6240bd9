namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class ConvolutionTests
{
    /// <summary>Seeded shapes, and those that take a way of their own: 1x1, few channels, 3x3 with many.</summary>
    public static TheoryData<ConvolutionShape> Shapes
    {
        get
        {
            var shapes = new TheoryData<ConvolutionShape>();
            var random = new Random(3);
            foreach (var window in Windows.Some(60, seed: 5))
            {
                int groups = random.Next(3) == 0 ? random.Next(2, 4) : 1;
                shapes.Add(new ConvolutionShape(random.Next(1, 4), window, groups * random.Next(1, 9), groups * random.Next(1, 20), groups));
            }
            foreach (var (height, width, size, channels, filters, padding) in Listed)
                shapes.Add(new ConvolutionShape(2, Window.Of([height, width], [size, size], padding), channels, filters));
            shapes.Add(new ConvolutionShape(0, Window.Of([5, 5], [3, 3], WindowPadding.Same), 3, 4));
            return shapes;
        }
    }

    private static (int, int, int, int, int, WindowPadding)[] Listed =>
    [
        (9, 7, 1, 17, 50, WindowPadding.Valid), (12, 12, 3, 1, 128, WindowPadding.Same), (28, 28, 5, 1, 6, WindowPadding.Same), (10, 10, 5, 6, 16, WindowPadding.Valid),
        (8, 8, 3, 32, 32, WindowPadding.Same), (13, 11, 3, 48, 64, WindowPadding.Same), (14, 15, 3, 64, 40, WindowPadding.Valid), (6, 7, 3, 33, 37, WindowPadding.Same),
        (16, 16, 3, 3, 32, WindowPadding.Same), (4, 4, 3, 70, 130, WindowPadding.Same), (9, 9, 3, 16, 432, WindowPadding.Same), (5, 5, 5, 16, 20, WindowPadding.Valid),
    ];

    [Theory, MemberData(nameof(Shapes))]
    public void Agrees_with_plain_sums_in_float64(ConvolutionShape s)
    {
        float[] x = Samples.Uniform(s.InputLength, 1), kernel = Samples.Uniform(s.KernelLength, 2), bias = Samples.Uniform(s.Filters, 3), dy = Samples.Uniform(s.OutputLength, 4);
        float[] y = Samples.Uniform(s.OutputLength, 5), dx = Samples.Uniform(s.InputLength, 6), dkernel = Samples.Uniform(s.KernelLength, 7);

        Convolution.Forward(s, new Identity(), x, kernel, bias, y);
        Near.Norm(PlainConvolution.Forward(s, x, kernel, bias), y, Tolerance(s), "y");
        Convolution.InputGradient(s, dy, kernel, dx);
        Near.Norm(PlainConvolution.InputGradient(s, dy, kernel), dx, Tolerance(s), "dx");
        Convolution.KernelGradient(s, x, dy, dkernel);
        Near.Norm(PlainConvolution.KernelGradient(s, x, dy), dkernel, Tolerance(s), "dkernel");
    }

    private static double Tolerance(ConvolutionShape s) => ConvolutionRule.Of(s) == ConvolutionMethod.Winograd ? 3e-5 : 2e-6;

    [Theory, MemberData(nameof(Shapes))]
    public void An_image_has_the_same_bits_in_any_batch(ConvolutionShape s)
    {
        var one = s with { Batch = 1 };
        float[] x = Samples.Uniform(s.InputLength, 1), kernel = Samples.Uniform(s.KernelLength, 2), bias = Samples.Uniform(s.Filters, 3), dy = Samples.Uniform(s.OutputLength, 4);
        float[] y = new float[s.OutputLength], dx = new float[s.InputLength], y1 = new float[one.OutputLength], dx1 = new float[one.InputLength];
        Convolution.Forward(s, new Relu(), x, kernel, bias, y);
        Convolution.InputGradient(s, dy, kernel, dx);
        for (int i = 0; i < s.Batch; i++)
        {
            Convolution.Forward(one, new Relu(), x.AsSpan(i * dx1.Length, dx1.Length), kernel, bias, y1);
            Bits.Equal(y.AsSpan(i * y1.Length, y1.Length), y1, "y");
            Convolution.InputGradient(one, dy.AsSpan(i * y1.Length, y1.Length), kernel, dx1);
            Bits.Equal(dx.AsSpan(i * dx1.Length, dx1.Length), dx1, "dx");
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Adds_the_bias_and_applies_the_activation(ConvolutionShape s)
    {
        float[] x = Samples.Uniform(s.InputLength, 1), kernel = Samples.Uniform(s.KernelLength, 2), bias = Samples.Uniform(s.Filters, 3);
        float[] sums = new float[s.OutputLength], y = new float[s.OutputLength];
        Convolution.Forward(s, new Identity(), x, kernel, [], sums);
        Convolution.Forward(s, new Tanh(), x, kernel, bias, y);
        Bits.Equal([.. sums.Select((v, i) => new Tanh().Invoke(v + bias[i % s.Filters]))], y);
    }

    [Fact]
    public void Has_the_same_bits_on_any_number_of_threads_and_allocates_nothing()
    {
        foreach (var (height, width, size, channels, filters, padding) in Listed)
        {
            var s = new ConvolutionShape(3, Window.Of([height, width], [size, size], padding), channels, filters);
            float[] x = Samples.Uniform(s.InputLength, 1), kernel = Samples.Uniform(s.KernelLength, 2), bias = Samples.Uniform(s.Filters, 3);
            float[] y = new float[s.OutputLength], dx = new float[s.InputLength], dkernel = new float[s.KernelLength];
            void Step()
            {
                Convolution.Forward(s, new Relu(), x, kernel, bias, y);
                Convolution.InputGradient(s, y, kernel, dx);
                Convolution.KernelGradient(s, x, y, dkernel);
            }
            ThreadCountCollection.SameBits(() =>
            {
                Step();
                return [.. y, .. dx, .. dkernel];
            });
            Assert.Equal(0, ThreadCountCollection.Allocated(Step));
        }
    }

    [Fact]
    public void Names_the_sizes_that_do_not_fit()
    {
        var s = new ConvolutionShape(1, Window.Of([4], [3], WindowPadding.Valid), 2, 5);
        Assert.Contains("expected 8 values of x, 30 of the kernel and 10 of y; received 8, 30 and 9", Assert.Throws<ArgumentException>(() => Convolution.Forward(s, new Relu(), new float[8], new float[30], [], new float[9])).Message);
        Assert.Contains("expected 5 values, received 4", Assert.Throws<ArgumentException>(() => Convolution.Forward(s, new Relu(), new float[8], new float[30], new float[4], new float[10])).Message);
        Assert.Contains("2 channels and 5 filters cannot be cut into 2 groups", Assert.Throws<ArgumentException>(() => Convolution.InputGradient(s with { Groups = 2 }, new float[10], new float[15], new float[8])).Message);
    }
}
