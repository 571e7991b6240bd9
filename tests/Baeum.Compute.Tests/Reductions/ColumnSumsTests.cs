namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class ColumnSumsTests
{
    public static TheoryData<int, int> Shapes => new() { { 1, 1 }, { 7, 1 }, { 5, 3 }, { 1_001, 16 }, { 3_000, 50 }, { 70_001, 5 }, { 40, 2_500 }, { 9, 1_024 }, { 0, 4 }, { 4, 0 } };

    [Theory, MemberData(nameof(Shapes))]
    public void Map_and_sum_in_one_pass_have_the_bits_of_one_after_the_other(int n, int inner)
    {
        float[] a = Samples.Uniform(n * inner, 1), b = Samples.Uniform(n * inner, 2), y = new float[a.Length], expected = new float[a.Length], sums = new float[inner], expectedSums = new float[inner];
        Elementwise.Map(new ReluGradient(), a, b, expected);
        Reduce.Sum(expected, 1, n, inner, expectedSums);

        Reduce.MapSum(new ReluGradient(), a, b, n, inner, y, sums);
        Bits.Equal(expected, y, "y");
        Bits.Equal(expectedSums, sums, "sums");

        Reduce.MapSum(new ReluGradient(), a, b, n, inner, b, sums);
        Bits.Equal(expected, b, "y over b");
        Bits.Equal(expectedSums, sums, "sums");
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Centred_sums_agree_with_a_plain_loop(int n, int inner)
    {
        float[] y = Samples.Uniform(n * inner, 1, -1f, 2f), x = Samples.Uniform(n * inner, 2, 3f, 5f), mean = Samples.Uniform(inner, 3, 3f, 5f), sums = new float[inner], products = new float[inner];
        double[] expectedSums = new double[inner], expectedProducts = new double[inner];
        for (int i = 0; i < y.Length; i++)
        {
            expectedSums[i % inner] += y[i];
            expectedProducts[i % inner] += y[i] * ((double)x[i] - mean[i % inner]);
        }
        Reduce.CentredSums(y, x, mean, n, inner, sums, products);
        Near.Norm(expectedSums, sums, 1e-6, "sums");
        Near.Norm(expectedProducts, products, 1e-6, "products");
    }

    [Fact]
    public void Have_the_same_bits_on_any_number_of_threads_and_allocate_nothing()
    {
        const int N = 20_000, Inner = 37;
        float[] a = Samples.Uniform(N * Inner, 1), b = Samples.Uniform(N * Inner, 2), mean = Samples.Uniform(Inner, 3), y = new float[a.Length], sums = new float[Inner], centred = new float[Inner], products = new float[Inner];
        void Step()
        {
            Reduce.MapSum(new Multiply(), a, b, N, Inner, y, sums);
            Reduce.CentredSums(a, b, mean, N, Inner, centred, products);
        }
        ThreadCountCollection.SameBits(() =>
        {
            Step();
            return [.. y, .. sums, .. centred, .. products];
        });
        Assert.Equal(0, ThreadCountCollection.Allocated(Step));
    }

    [Fact]
    public void Name_the_sizes_that_do_not_fit()
        => Assert.Contains("[1, 2, 3]", Assert.Throws<ArgumentException>(() => Reduce.MapSum(new Multiply(), new float[6], new float[6], 2, 3, new float[5], new float[3])).Message);
}
