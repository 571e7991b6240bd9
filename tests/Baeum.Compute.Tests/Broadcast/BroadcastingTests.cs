namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class BroadcastingTests
{
    /// <summary>Random pairs of shapes that fit each other, zero and one among the lengths, ranks 0 to 5.</summary>
    public static IEnumerable<(int[] A, int[] B, int[] Y)> Shapes
    {
        get
        {
            var random = new Random(11);
            for (int i = 0; i < 400; i++)
            {
                var y = Enumerable.Range(0, random.Next(0, 6)).Select(_ => random.Next(20) == 0 ? 0 : random.Next(1, 7)).ToArray();
                int[] Part() => [.. y.Skip(random.Next(0, y.Length + 1)).Select(n => random.Next(3) == 0 ? 1 : n)];
                int[] a = Part(), b = Part();
                int rank = Math.Max(a.Length, b.Length);
                int At(int[] s, int axis) => axis < rank - s.Length ? 1 : s[axis - (rank - s.Length)];
                yield return (a, b, [.. Enumerable.Range(0, rank).Select(axis => At(a, axis) == 1 ? At(b, axis) : At(a, axis))]);
            }
            yield return ([300, 400], [400], [300, 400]);
            yield return ([300, 400], [300, 1], [300, 400]);
            yield return ([1], [300, 400], [300, 400]);
            yield return ([50_000, 3], [3], [50_000, 3]);
            yield return ([50_000, 3], [50_000, 1], [50_000, 3]);
            yield return ([7, 40, 90], [7, 1, 90], [7, 40, 90]);
            yield return ([2, 100_000], [2, 1], [2, 100_000]);
        }
    }

    [Fact]
    public void Agrees_with_a_plain_loop_over_positions()
    {
        foreach (var (aShape, bShape, yShape) in Shapes)
        {
            float[] a = Samples.Uniform(Size(aShape), 1), b = Samples.Uniform(Size(bShape), 2), y = new float[Size(yShape)];
            Broadcasting.Map(new Subtract(), a, aShape, b, bShape, y, yShape);
            Bits.Equal([.. Enumerable.Range(0, y.Length).Select(i => a[Source(i, aShape, yShape)] - b[Source(i, bShape, yShape)])], y, Text(aShape, bShape, yShape));
        }
    }

    [Fact]
    public void Sums_to_a_shape_like_a_plain_loop()
    {
        foreach (var (shape, _, full) in Shapes)
        {
            var x = Samples.Uniform(Size(full), 3);
            var sums = new double[Size(shape)];
            for (int i = 0; i < x.Length; i++)
                sums[Source(i, shape, full)] += x[i];
            var y = Enumerable.Repeat(9f, sums.Length).ToArray();
            Broadcasting.SumTo(x, full, y, shape);
            for (int i = 0; i < y.Length; i++)
                Assert.Equal(sums[i], y[i], 1e-6 * Math.Abs(sums[i]) + 1e-4 * Math.Sqrt(x.Length) * 1e-3);
        }
    }

    [Fact]
    public void Repeats_two_single_values_over_a_long_run()
    {
        var y = new float[200];
        Broadcasting.Map(new Multiply(), [3f], [1, 1], [2f], [], y, [2, 100]);
        Assert.All(y, value => Assert.Equal(6f, value));
    }

    [Fact]
    public void Writes_into_an_operand_of_the_same_shape()
    {
        float[] a = Samples.Uniform(300 * 400), row = Samples.Uniform(400, 2), y = new float[a.Length];
        Broadcasting.Map(new Subtract(), a, [300, 400], row, [400], y, [300, 400]);
        Broadcasting.Map(new Subtract(), a, [300, 400], row, [400], a, [300, 400]);
        Bits.Equal(y, a);
    }

    [Fact]
    public void Has_the_same_bits_on_any_number_of_threads_and_allocates_nothing()
    {
        float[] x = Samples.Uniform(3_000 * 50), row = Samples.Uniform(50, 2), y = new float[x.Length], sum = new float[50];
        ThreadCountCollection.SameBits(() =>
        {
            Broadcasting.Map(new Divide(), x, [3_000, 50], row, [50], y, [3_000, 50]);
            Broadcasting.SumTo(x, [3_000, 50], sum, [1, 50]);
            return [.. y, .. sum];
        });
        Assert.Equal(0, ThreadCountCollection.Allocated(() => Broadcasting.Map(new Divide(), x, [3_000, 50], row, [50], y, [3_000, 50])));
    }

    [Fact]
    public void Names_the_lengths_that_do_not_fit()
    {
        var error = Assert.Throws<ArgumentException>(() => Broadcasting.Map(new Add(), new float[6], [2, 3], new float[2], [2], new float[6], [2, 3]));
        Assert.Contains("length 2 does not fit one of length 3", error.Message);
        error = Assert.Throws<ArgumentException>(() => Broadcasting.SumTo(new float[6], [2, 3], new float[2], [2]));
        Assert.Contains("length 3 cannot become one of length 2", error.Message);
        error = Assert.Throws<ArgumentException>(() => Broadcasting.Map(new Add(), new float[5], [2, 3], new float[3], [3], new float[6], [2, 3]));
        Assert.Contains("a has 5 values, its shape (2, 3) 6", error.Message);
    }

    private static int Size(int[] shape) => shape.Aggregate(1, (size, n) => size * n);

    private static string Text(params int[][] shapes) => string.Join(" ", shapes.Select(s => $"({string.Join(", ", s)})"));

    private static int Source(int index, int[] shape, int[] full)
    {
        int source = 0, stride = 1;
        for (int axis = 1; axis <= full.Length; axis++)
        {
            int position = index % full[^axis];
            index /= full[^axis];
            if (axis > shape.Length)
                continue;
            source += shape[^axis] == 1 ? 0 : position * stride;
            stride *= shape[^axis];
        }
        return source;
    }
}
