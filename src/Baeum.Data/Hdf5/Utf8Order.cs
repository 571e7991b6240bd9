namespace Baeum.Data;

/// <summary>Orders names as HDF5 does, by their UTF-8 bytes, which is the order of their code points.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static readonly Utf8Order Instance = new();

    public int Compare(string? x, string? y)
    {
        int same = x.AsSpan().CommonPrefixLength(y);
        if (same == x!.Length || same == y!.Length)
            return x.Length - y!.Length;
        bool above = char.IsSurrogate(x[same]), otherAbove = char.IsSurrogate(y[same]);
        return above == otherAbove ? x[same] - y[same] : above ? 1 : -1;
    }
}
