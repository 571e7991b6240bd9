namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class RngTests
{
    private const int N = 1 << 20;

    [Fact]
    public void Value_i_depends_on_seed_purpose_step_and_i_alone()
    {
        foreach (int n in new[] { 1, 31, 32, 33, 1_000, 1_025, 70_001 })
        {
            var y = new float[n];
            new Rng(1, 2, 3).Uniform(y, 0f, 1f);
            Bits.Equal([.. Enumerable.Range(0, n).Select(i => (new Rng(1, 2, 3).Word(i) >> 8) * (1f / (1 << 24)))], y);
        }
        var words = new[] { new Rng(1, 2, 3), new Rng(2, 2, 3), new Rng(1, 3, 3), new Rng(1, 2, 4), new Rng(1, 2, 3UL << 32), new Rng(1, 2UL << 32, 3) }.Select(r => r.Word(0));
        Assert.Equal(6, words.Distinct().Count());
    }

    [Fact]
    public void Uniform_numbers_are_uniform()
    {
        var y = new float[N];
        new Rng(7).Uniform(y, -2f, 3f);
        Assert.True(Reduce.Min(y) >= -2f && Reduce.Max(y) < 3f);
        KolmogorovSmirnov(y, x => (x + 2) / 5);
    }

    [Fact]
    public void Normal_numbers_are_normal()
    {
        var y = new float[N];
        new Rng(7).Normal(y, 5f, 2f);
        KolmogorovSmirnov(y, x => Exactly.NormalCdf((x - 5) / 2));
        var (mean, variance, skew, kurtosis) = Moments(y);
        Assert.Equal(5, mean, 5 * 2 / Math.Sqrt(N));
        Assert.Equal(4, variance, 4 * 5 * Math.Sqrt(2.0 / N));
        Assert.Equal(0, skew, 5 * Math.Sqrt(6.0 / N));
        Assert.Equal(3, kurtosis, 5 * Math.Sqrt(24.0 / N));
        Assert.True(y.All(float.IsFinite));
    }

    [Fact]
    public unsafe void The_rarest_normal_numbers_are_those_of_the_inverse_distribution()
    {
        var draw = new NormalDraw(0f, 1f);
        foreach (uint bits in new uint[] { 0, 1, 2, 10, 1_000, 1_000_000, 1u << 28, 1u << 30, int.MaxValue })
        {
            double probability = (bits + 0.5) / Math.Pow(2, 32);
            float z = draw.Invoke(BitConverter.UInt32BitsToSingle(bits));
            Assert.Equal(probability, Exactly.NormalCdf(-z), 4e-6 * probability * (1 + z * z));
            Assert.Equal(-z, draw.Invoke(BitConverter.UInt32BitsToSingle(bits | 0x80000000)));
        }
    }

    [Fact]
    public void Truncated_normal_numbers_stay_within_two_deviations()
    {
        var y = new float[N];
        new Rng(7).TruncatedNormal(y, 1f, 3f);
        Assert.True(Reduce.Min(y) >= -5f && Reduce.Max(y) <= 7f);
        double low = Exactly.NormalCdf(-2), middle = 1 - 2 * low;
        KolmogorovSmirnov(y, x => (Exactly.NormalCdf((x - 1) / 3) - low) / middle);
    }

    [Fact]
    public void Neighbours_steps_and_purposes_are_not_correlated()
    {
        var x = Normal(new Rng(1, 1, 1));
        foreach (var other in new[] { Normal(new Rng(1, 1, 2)), Normal(new Rng(1, 2, 1)), Normal(new Rng(2, 1, 1)), [.. x.Skip(1), x[0]], [.. x.Skip(8), .. x.Take(8)] })
            Assert.Equal(0, Reduce.Dot(x, other) / N, 5 / Math.Sqrt(N));

        static float[] Normal(Rng rng)
        {
            var y = new float[N];
            rng.Normal(y, 0f, 1f);
            return y;
        }
    }

    [Fact]
    public void Dropout_keeps_its_share_scales_it_and_repeats_itself_for_the_gradient()
    {
        var x = Enumerable.Repeat(1f, N).ToArray();
        var y = new float[N];
        var dx = new float[N];
        foreach (float rate in new[] { 0f, 0.1f, 0.5f, 0.9f })
        {
            new Rng(3, 4, 5).Dropout(x, rate, y);
            int kept = y.Count(v => v != 0f);
            Assert.Equal(1 - rate, kept / (double)N, 5 * Math.Sqrt(rate * (1 - rate) / N) + 1e-9);
            Assert.All(y.Distinct(), v => Assert.True(v == 0f || v == (float)(1 / (1 - (double)rate))));
            new Rng(3, 4, 5).Dropout(x, rate, dx);
            Bits.Equal(y, dx);
        }
        Assert.Contains("received 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Rng(1).Dropout(x, 1f, y)).Message);
    }

    [Fact]
    public void Integers_are_uniform_and_independent_of_the_words()
    {
        var counts = new int[10];
        for (int i = 0; i < 100_000; i++)
            counts[new Rng(1).Integer(i, 10)]++;
        double chiSquare = counts.Sum(c => (c - 10_000.0) * (c - 10_000.0) / 10_000);
        Assert.InRange(chiSquare, 1, 30);
        Assert.Equal(0, new Rng(1).Integer(5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rng(1).Integer(0, 0));
    }

    [Fact]
    public void A_permutation_has_every_number_once_in_random_order()
    {
        var y = new int[10_000];
        new Rng(1).Permutation(y);
        Assert.Equal(Enumerable.Range(0, y.Length), y.Order());
        Assert.InRange(y.Select((v, i) => v == i ? 1 : 0).Sum(), 0, 8);
        var orders = Enumerable.Range(0, 6_000).Select(step =>
        {
            var three = new int[3];
            new Rng(1, 0, (ulong)step).Permutation(three);
            return string.Concat(three);
        }).GroupBy(o => o).ToList();
        Assert.Equal(6, orders.Count);
        Assert.All(orders, g => Assert.InRange(g.Count(), 850, 1_150));
    }

    [Fact]
    public void Has_the_same_bits_on_any_number_of_threads_and_allocates_nothing()
    {
        var x = Samples.Uniform(200_001);
        var y = new float[x.Length];
        ThreadCountCollection.SameBits(() =>
        {
            float[] u = new float[y.Length], n = new float[y.Length], t = new float[y.Length], d = new float[y.Length];
            new Rng(1).Uniform(u, 0f, 1f);
            new Rng(1).Normal(n, 0f, 1f);
            new Rng(1).TruncatedNormal(t, 0f, 1f);
            new Rng(1).Dropout(x, 0.5f, d);
            return [.. u, .. n, .. t, .. d];
        });
        Assert.Equal(0, ThreadCountCollection.Allocated(() => { new Rng(1).Normal(y, 0f, 1f); new Rng(1).Dropout(x, 0.5f, y); }));
    }

    /// <summary>The largest distance between the distribution and the sample's lies below its 1-in-10,000 bound.</summary>
    private static void KolmogorovSmirnov(float[] sample, Func<double, double> distribution)
    {
        var sorted = sample.Order().ToArray();
        double distance = 0;
        for (int i = 0; i < sorted.Length; i += 13)
            distance = Math.Max(distance, Math.Abs(distribution(sorted[i]) - (i + 0.5) / sorted.Length));
        Assert.True(distance < 2.2 / Math.Sqrt(sample.Length), $"distance {distance}");
    }

    private static (double Mean, double Variance, double Skew, double Kurtosis) Moments(float[] x)
    {
        double mean = x.Average(v => (double)v), variance = x.Average(v => (v - mean) * (v - mean));
        return (mean, variance, x.Average(v => Math.Pow(v - mean, 3)) / Math.Pow(variance, 1.5), x.Average(v => Math.Pow(v - mean, 4)) / (variance * variance));
    }
}
