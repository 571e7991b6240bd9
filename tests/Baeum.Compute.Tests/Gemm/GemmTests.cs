using System.Runtime.Intrinsics;

namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public unsafe class GemmTests
{
    private static readonly (bool A, bool B)[] Transposes = [(false, false), (true, false), (false, true), (true, true)];

    public static TheoryData<int, int, int> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int, int>
            {
                { 0, 3, 4 }, { 3, 0, 4 }, { 3, 4, 0 }, { 1, 1, 1 }, { 32, 300, 784 }, { 128, 10, 256 }, { 300, 200, 32 }, { 1, 1024, 784 }, { 1, 513, 700 }, { 100, 100, 100 }, { 5, 3, 5000 },
                { 100, 900, 300 }, { 30, 800, 4200 },
            };
            var random = new Random(7);
            for (int i = 0; i < 40; i++)
                sizes.Add(random.Next(1, 70), random.Next(1, 130), random.Next(1, 600));
            for (int n = 1; n <= 50; n++)
                sizes.Add(n % 11 + 1, n, n % 7 + 1);
            return sizes;
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Every_element_has_the_bits_of_the_plain_sequence(int m, int n, int k)
    {
        float[] a = Samples.Uniform(m * k, 1), b = Samples.Uniform(k * n, 2), old = Samples.Uniform(m * n, 3);
        foreach (var (ta, tb) in Transposes)
        {
            var c = (float[])old.Clone();
            Gemm.Multiply(a, b, c, m, n, k, ta, tb);
            Bits.Equal(PlainProduct.Of(a, b, null, m, n, k, ta, tb), c, $"{ta} {tb}");

            c = (float[])old.Clone();
            Gemm.Multiply(a, b, c, m, n, k, ta, tb, accumulate: true);
            Bits.Equal(PlainProduct.Of(a, b, old, m, n, k, ta, tb), c, $"{ta} {tb} accumulate");
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Registers_of_any_width_give_the_same_bits(int m, int n, int k)
    {
        if (m * n == 0 || k == 0 || m * n * (long)k > 2_000_000)
            return;
        float[] a = Samples.Uniform(m * k, 1), b = Samples.Uniform(k * n, 2);
        foreach (var (ta, tb) in Transposes)
        {
            var expected = PlainProduct.Of(a, b, null, m, n, k, ta, tb);
            float[] narrow = new float[m * n], middle = new float[m * n], wide = new float[m * n];
            fixed (float* pa = a, pb = b, p1 = narrow, p2 = middle, p3 = wide)
            {
                var epilogue = new Epilogue<Identity>(default, null);
                Blocked<Vector128<float>, Wide128>.Run(new Product(pa, pb, p1, m, n, k, ta, tb, false), epilogue);
                Blocked<Vector256<float>, Wide256>.Run(new Product(pa, pb, p2, m, n, k, ta, tb, false), epilogue);
                Blocked<Vector512<float>, Wide512>.Run(new Product(pa, pb, p3, m, n, k, ta, tb, false), epilogue);
            }
            Bits.Equal(expected, narrow, "128");
            Bits.Equal(expected, middle, "256");
            Bits.Equal(expected, wide, "512");
        }
    }

    [Fact]
    public void A_row_has_the_same_bits_in_a_batch_of_any_size()
    {
        foreach (var (n, k) in new[] { (1024, 784), (10, 256), (77, 300), (512, 1024) })
        {
            float[] x = Samples.Uniform(200 * k, 1), w = Samples.Uniform(k * n, 2), bias = Samples.Uniform(n, 3), all = new float[200 * n];
            Gemm.Multiply(new Gelu(), x, w, bias, all, 200, n, k);
            foreach (int batch in new[] { 1, 2, 7, 32, 100 })
            {
                var some = new float[batch * n];
                Gemm.Multiply(new Gelu(), x.AsSpan(5 * k, batch * k), w, bias, some, batch, n, k);
                Bits.Equal(all.AsSpan(5 * n, batch * n), some, $"n = {n}, batch {batch} ");
            }
        }
    }

    [Fact]
    public void Adds_the_bias_and_applies_the_activation()
    {
        foreach (var (m, n, k) in new[] { (1, 1024, 300), (5, 10, 7), (33, 48, 600), (3, 5, 0), (200, 70, 40), (1, 3, 1) })
            foreach (var (ta, tb) in Transposes)
            {
                float[] a = Samples.Uniform(m * k, 1), b = Samples.Uniform(k * n, 2), bias = Samples.Uniform(n, 3), c = new float[m * n];
                var sums = PlainProduct.Of(a, b, null, m, n, k, ta, tb);
                Gemm.Multiply(new Tanh(), a, b, bias, c, m, n, k, ta, tb);
                Bits.Equal([.. sums.Select((s, i) => new Tanh().Invoke(s + bias[i % n]))], c, $"{m} {n} {k} {ta} {tb} bias");
                Gemm.Multiply(new LeakyRelu(0.2f), a, b, [], c, m, n, k, ta, tb);
                Bits.Equal([.. sums.Select(new LeakyRelu(0.2f).Invoke)], c, $"{m} {n} {k} {ta} {tb}");
            }
    }

    [Fact]
    public void Batched_products_are_those_of_the_single_ones()
    {
        foreach (var (batch, m, n, k, repeatB) in new[] { (7, 5, 6, 4, false), (3, 40, 33, 20, true), (0, 2, 2, 2, false), (1, 100, 100, 100, false) })
            foreach (var (ta, tb) in Transposes)
            {
                float[] a = Samples.Uniform(batch * m * k, 1), b = Samples.Uniform((repeatB ? 1 : batch) * k * n, 2), c = Samples.Uniform(batch * m * n, 3), expected = (float[])c.Clone();
                Gemm.Batched(a, m * k, b, repeatB ? 0 : k * n, c, m * n, batch, m, n, k, ta, tb, accumulate: true);
                for (int i = 0; i < batch; i++)
                    Gemm.Multiply(a.AsSpan(i * m * k, m * k), b.AsSpan(repeatB ? 0 : i * k * n, k * n), expected.AsSpan(i * m * n, m * n), m, n, k, ta, tb, accumulate: true);
                Bits.Equal(expected, c);
            }
    }

    [Fact]
    public void Carries_special_values_and_reads_nothing_behind_a_matrix()
    {
        // Everything around the matrices is NaN: one read too many would show.
        var memory = Enumerable.Repeat(float.NaN, 4_000).ToArray();
        foreach (int n in Enumerable.Range(1, 34))
        {
            Span<float> a = memory.AsSpan(100, 3 * 5), b = memory.AsSpan(1_000, 5 * n), c = memory.AsSpan(2_000, 3 * n);
            Samples.Uniform(15, 1).CopyTo(a);
            Samples.Uniform(5 * n, 2).CopyTo(b);
            Gemm.Multiply(a, b, c, 3, n, 5);
            Bits.Equal(PlainProduct.Of(a.ToArray(), b.ToArray(), null, 3, n, 5, false, false), c, $"n = {n}");
            foreach (var span in new[] { (100, 15), (1_000, 5 * n), (2_000, 3 * n) })
                memory.AsSpan(span.Item1, span.Item2).Fill(float.NaN);
            Assert.All(memory, v => Assert.True(float.IsNaN(v)));
        }
        float[] special = [float.PositiveInfinity, float.NaN, -0f, 1e-40f], y = new float[4];
        Gemm.Multiply([1f], special, y, 1, 4, 1);
        Bits.Equal([float.PositiveInfinity, float.NaN, 0f, 1e-40f], y);
    }

    [Fact]
    public void Has_the_same_bits_on_any_number_of_threads_and_allocates_nothing()
    {
        foreach (var (m, n, k) in new[] { (300, 257, 300), (1, 2048, 784), (32, 700, 784), (250, 400, 64) })
        {
            float[] a = Samples.Uniform(m * k, 1), b = Samples.Uniform(k * n, 2), bias = Samples.Uniform(n, 3), c = new float[m * n];
            foreach (var (ta, tb) in Transposes)
            {
                ThreadCountCollection.SameBits(() =>
                {
                    Gemm.Multiply(new Relu(), a, b, bias, c, m, n, k, ta, tb);
                    return (float[])c.Clone();
                });
                Assert.Equal(0, ThreadCountCollection.Allocated(() => Gemm.Multiply(new Relu(), a, b, bias, c, m, n, k, ta, tb)));
            }
        }
    }

    [Fact]
    public void Names_the_sizes_that_do_not_fit()
    {
        Assert.Contains("[2, 3] · [3, 4] → [2, 4] does not fit 6, 11 and 8 values", Assert.Throws<ArgumentException>(() => Gemm.Multiply(new float[6], new float[11], new float[8], 2, 4, 3)).Message);
        Assert.Contains("[-2, -3]", Assert.Throws<ArgumentException>(() => Gemm.Multiply(new float[6], [], [], -2, 0, -3)).Message);
        Assert.Contains("expected 4 values, received 3", Assert.Throws<ArgumentException>(() => Gemm.Multiply(new Relu(), new float[6], new float[12], new float[3], new float[8], 2, 4, 3)).Message);
        Assert.Contains("values of b", Assert.Throws<ArgumentException>(() => Gemm.Batched(new float[12], 6, new float[12], 12, new float[16], 8, 2, 2, 4, 3)).Message);
        Assert.Contains("strideC must be at least", Assert.Throws<ArgumentException>(() => Gemm.Batched(new float[12], 6, new float[12], 0, new float[16], 0, 2, 2, 4, 3)).Message);
    }
}
