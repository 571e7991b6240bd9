namespace Baeum.Learn;

/// <summary>A group of samples in the order of their margins, greatest first; equal ones stay in their order.</summary>
internal sealed class RankedList
{
    public RankedList(ReadOnlySpan<float> margins, ReadOnlySpan<float> labels)
    {
        float[] scores = margins.ToArray();
        Samples = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
        var copy = labels.ToArray();
        Labels = Array.ConvertAll(Samples, i => copy[i]);
        ByLabel = [.. Enumerable.Range(0, Samples.Length).OrderByDescending(i => Labels[i])];
    }

    /// <summary>The sample at each place.</summary>
    public int[] Samples { get; }

    /// <summary>The label at each place.</summary>
    public float[] Labels { get; }

    /// <summary>The places, greatest label first.</summary>
    public int[] ByLabel { get; }
}
