namespace Baeum.Compute.Tests;

public class GemmTests
{
    public static TheoryData<int, int, int> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int, int>
            {
                { 0, 3, 4 }, { 3, 0, 4 }, { 3, 4, 0 }, { 1, 1, 1 }, { 32, 1024, 784 }, { 128, 10, 256 }, { 784, 300, 32 }, { 1, 1024, 784 }, { 1, 513, 700 }, { 200, 200, 200 }, { 5, 3, 5000 },
                { 200, 900, 4200 },
            };
            var random = new Random(7);
            for (int i = 0; i < 60; i++)
                sizes.Add(random.Next(1, 70), random.Next(1, 130), random.Next(1, 600));
            for (int n = 1; n <= 50; n++)
                sizes.Add(n % 11 + 1, n, n % 7 + 1);
            return sizes;
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Every_element_has_the_bits_of_the_plain_sequence(int m, int n, int k)
    {
        var a = Samples.Uniform(m * k, 1);
        var b = Samples.Uniform(k * n, 2);
        var old = Samples.Uniform(m * n, 3);
        foreach (var (ta, tb) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            var c = (float[])old.Clone();
            Gemm.Multiply(a, b, c, m, n, k, ta, tb);
            Bits.Equal(PlainProduct.Of(a, b, null, m, n, k, ta, tb), c, $"{ta} {tb}");

            c = (float[])old.Clone();
            Gemm.Multiply(a, b, c, m, n, k, ta, tb, accumulate: true);
            Bits.Equal(PlainProduct.Of(a, b, old, m, n, k, ta, tb), c, $"{ta} {tb} accumulate");
        }
    }
}
