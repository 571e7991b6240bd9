using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against NumPy 1.24's RandomState (tests/oracles/learn/splits.py).</summary>
public class MersenneTwisterTests
{
    private static readonly JsonElement Streams = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/random.json"))).RootElement.GetProperty("streams");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Streams.GetArrayLength())];

    [Theory, MemberData(nameof(Cases))]
    public void Draws_what_NumPy_draws(int i)
    {
        var stream = Streams[i];
        var random = new MersenneTwister(stream.GetProperty("seed").GetUInt32());

        // randint over 2^32 takes a 32-bit number for each.
        Assert.Equal(stream.GetProperty("uint32").Deserialize<uint[]>(), Enumerable.Range(0, 5).Select(_ => random.NextUInt32()));
        Assert.Equal(stream.GetProperty("double").Deserialize<double[]>(), Enumerable.Range(0, 5).Select(_ => random.NextDouble()));
        Assert.Equal(stream.GetProperty("integers").Deserialize<int[]>(), new[] { 0, 1, 2, 6, 7, 8, 100, 1000, 1 << 30 }.Select(random.NextInteger));
        Assert.Equal(stream.GetProperty("permutation").Deserialize<int[]>(), random.Permutation(20));
        Assert.Equal(stream.GetProperty("late").Deserialize<double[]>(), Enumerable.Range(0, 2000).Select(_ => random.NextDouble()).ToArray()[^3..]);
        Assert.Equal(stream.GetProperty("shuffled").Deserialize<int[]>(), random.Permutation(1500)[..10]);
    }

    [Fact]
    public void Draws_normal_numbers_two_at_a_time()
    {
        var random = new MersenneTwister(42);

        // numpy.random.RandomState(42).randn(5)
        Assert.Equal([0.4967141530112327, -0.13826430117118466, 0.6476885381006925, 1.5230298564080254, -0.23415337472333597], Enumerable.Range(0, 5).Select(_ => random.NextNormal()));
    }

    [Fact]
    public void Shuffles_any_items()
    {
        string[] items = ["a", "b", "c", "d", "e"];
        var order = new MersenneTwister(3).Permutation(5);
        new MersenneTwister(3).Shuffle(items.AsSpan());

        Assert.Equal(order.Select(i => "abcde"[i].ToString()), items);
    }
}
