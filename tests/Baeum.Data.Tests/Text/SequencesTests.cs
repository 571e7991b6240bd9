
namespace Baeum.Data.Tests;

/// <summary>What the golden case of Keras (tests/oracles/golden/utils) does not show of padding.</summary>
public class SequencesTests
{
    private static readonly int[][] Rows = [[1, 2, 3], [4], []];

    [Fact]
    public void Pads_and_cuts_on_the_side_that_is_asked_for()
    {
        Assert.Equal([1, 2, 3, 0, 0, 4, 0, 0, 0], Sequences.PadSequences(Rows).AsSpan());
        Assert.Equal([2, 3, 4, -1, -1, -1], Sequences.PadSequences(Rows, 2, padding: "post", value: -1).AsSpan());
        Assert.Equal([1, 2, 9, 4, 9, 9], Sequences.PadSequences(Rows, 2, truncating: "post", value: 9).AsSpan());
        Assert.Equal([0.5f, 1.5f], Sequences.PadSequences([new[] { 1.5f }], 2, value: 0.5f).AsSpan());
        Assert.Equal([0, 0], Sequences.PadSequences(Array.Empty<int[]>()).Lengths.ToArray().Select(n => (int)n));
    }

    [Fact]
    public void Unknown_sides_and_missing_sequences_are_named()
    {
        Assert.Contains("Unknown truncating 'mid'", Assert.Throws<ArgumentException>(() => Sequences.PadSequences(Rows, 1, truncating: "mid")).Message);
        Assert.Contains("sequence 1 is null", Assert.Throws<ArgumentException>(() => Sequences.PadSequences([[1], null!], 1)).Message);
    }
}
