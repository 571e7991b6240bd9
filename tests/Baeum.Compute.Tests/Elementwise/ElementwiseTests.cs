using System.Numerics;

namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class ElementwiseTests
{
    private readonly record struct Twist(float Factor) : IUnaryOp, IBinaryOp, ITernaryOp
    {
        public float Invoke(float x) => x * Factor;
        public Vector<float> Invoke(Vector<float> x) => x * Factor;
        public float Invoke(float a, float b) => (a - b) * Factor;
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => (a - b) * Factor;
        public float Invoke(float a, float b, float c) => (a - b) * c * Factor;
        public Vector<float> Invoke(Vector<float> a, Vector<float> b, Vector<float> c) => (a - b) * c * Factor;
    }

    [Fact]
    public void Maps_every_length_like_a_plain_loop()
    {
        var op = new Twist(3f);
        foreach (int n in Samples.Lengths)
        {
            float[] a = Samples.WithSpecials(n, 1), b = Samples.WithSpecials(n, 2), c = Samples.WithSpecials(n, 3), y = new float[n];
            Elementwise.Map<Twist>(op, a, y);
            Bits.Equal([.. a.Select(x => op.Invoke(x))], y, "unary");
            Elementwise.Map<Twist>(op, a, b, y);
            Bits.Equal([.. a.Select((x, i) => op.Invoke(x, b[i]))], y, "binary");
            Elementwise.Map<Twist>(op, a, b, c, y);
            Bits.Equal([.. a.Select((x, i) => op.Invoke(x, b[i], c[i]))], y, "ternary");
            Elementwise.MapScalar(op, a, 0.7f, y);
            Bits.Equal([.. a.Select(x => op.Invoke(x, 0.7f))], y, "scalar second");
            Elementwise.MapScalar(op, 0.7f, b, y);
            Bits.Equal([.. b.Select(x => op.Invoke(0.7f, x))], y, "scalar first");
            y = (float[])b.Clone();
            Elementwise.Accumulate(a, y);
            Bits.Equal([.. a.Select((x, i) => b[i] + x)], y, "accumulate");
        }
    }

    [Fact]
    public void Writes_into_an_input()
    {
        float[] a = Samples.Uniform(100_001, 1), b = Samples.Uniform(100_001, 2), y = new float[a.Length];
        Elementwise.Map(new Subtract(), a, b, y);
        Elementwise.Map(new Subtract(), a, b, b);
        Bits.Equal(y, b);
        Elementwise.Map(new Exp(), b, y);
        Elementwise.Map(new Exp(), b, b);
        Bits.Equal(y, b);
    }

    [Fact]
    public void Leaves_what_lies_behind_the_result_alone()
    {
        foreach (int n in Enumerable.Range(0, 40))
        {
            var y = Enumerable.Repeat(7f, n + 16).ToArray();
            Elementwise.Map(new Relu(), Samples.Uniform(n), y.AsSpan(8, n));
            Assert.All(y[..8], v => Assert.Equal(7f, v));
            Assert.All(y[(n + 8)..], v => Assert.Equal(7f, v));
        }
    }

    [Fact]
    public void Has_the_same_bits_on_any_number_of_threads()
        => ThreadCountCollection.SameBits(() =>
        {
            var y = new float[200_003];
            Elementwise.Map(new Tanh(), Samples.WithSpecials(y.Length), y);
            return y;
        });

    [Fact]
    public void Allocates_nothing_once_warm()
    {
        float[] x = Samples.Uniform(200_000), y = new float[x.Length];
        Assert.Equal(0, ThreadCountCollection.Allocated(() => Elementwise.Map(new LeakyRelu(0.2f), x, y)));
    }

    [Fact]
    public void Rejects_different_lengths()
        => Assert.Contains("expected 2 values, received 3", Assert.Throws<ArgumentException>(() => Elementwise.Map(new Exp(), new float[3], new float[2])).Message);
}
