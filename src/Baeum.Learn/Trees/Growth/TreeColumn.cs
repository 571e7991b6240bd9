namespace Baeum.Learn;

/// <summary>One feature of all samples: the values that occur, ascending, and for each sample which of them it has. The order of these codes is the order of the values, so that growing sorts and compares whole numbers.</summary>
internal sealed class TreeColumn
{
    private readonly byte[]? _bytes;
    private readonly ushort[]? _words;
    private readonly int[]? _codes;
    private readonly ulong[]? _close;

    private TreeColumn(float[] values, bool hasMissing, byte[]? bytes, ushort[]? words, int[]? codes)
    {
        (Values, HasMissing, _bytes, _words, _codes, Codes) = (values, hasMissing, bytes, words, codes, values.Length + (hasMissing ? 1 : 0));
        for (int code = 0; code + 1 < values.Length; code++)
            if (values[code + 1] <= values[code] + TreeSettings.Apart)
                (_close ??= new ulong[values.Length / 64 + 1])[code / 64] |= 1UL << code;
    }

    /// <summary>The values that occur, ascending, each once; NaN is none of them.</summary>
    public float[] Values { get; }

    /// <summary>Whether a sample lacks a value. Its code is the number of values.</summary>
    public bool HasMissing { get; }

    /// <summary>How many codes there are.</summary>
    public int Codes { get; }

    /// <summary>The codes if 256 are enough; else empty.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The codes if 65,536 are needed and enough; else empty.</summary>
    public ReadOnlySpan<ushort> Words => _words;

    /// <summary>The codes if more are needed; else empty.</summary>
    public ReadOnlySpan<int> Integers => _codes;

    /// <summary>Whether any values are so close that they count as the same.</summary>
    public bool HasClose => _close is not null;

    /// <summary>Whether the next value is so close that it counts as the same. Then the one after it may be, too.</summary>
    public bool IsClose(int code) => _close is { } close && (close[code / 64] >> code & 1) != 0;

    /// <summary>Whether two codes, the first the lower, count as the same value when features are split.</summary>
    public bool AreSame(int below, int above) => below == above || IsClose(below) && Values[above] <= Values[below] + TreeSettings.Apart;

    /// <summary>Packs codes into as few bytes as they need.</summary>
    public static TreeColumn Of(float[] values, bool hasMissing, ReadOnlySpan<int> codes)
    {
        int count = values.Length + (hasMissing ? 1 : 0);
        return count <= 256 ? new(values, hasMissing, Packed<byte>(codes), null, null)
            : count <= 65536 ? new(values, hasMissing, null, Packed<ushort>(codes), null)
            : new(values, hasMissing, null, null, codes.ToArray());
    }

    /// <summary>Codes that are bytes already.</summary>
    public static TreeColumn Of(float[] values, bool hasMissing, byte[] codes) => new(values, hasMissing, codes, null, null);

    /// <summary>The codes of some samples.</summary>
    public void Take(ReadOnlySpan<int> samples, Span<int> codes)
    {
        codes = codes[..samples.Length];
        if (_bytes is { } bytes)
            for (int i = 0; i < samples.Length; i++)
                codes[i] = bytes[samples[i]];
        else if (_words is { } words)
            for (int i = 0; i < samples.Length; i++)
                codes[i] = words[samples[i]];
        else
            for (int i = 0; i < samples.Length; i++)
                codes[i] = _codes![samples[i]];
    }

    /// <summary>The code of one sample.</summary>
    public int this[int sample] => _bytes is { } bytes ? bytes[sample] : _words is { } words ? words[sample] : _codes![sample];

    private static T[] Packed<T>(ReadOnlySpan<int> codes) where T : System.Numerics.INumberBase<T>
    {
        var packed = new T[codes.Length];
        for (int i = 0; i < codes.Length; i++)
            packed[i] = T.CreateTruncating(codes[i]);
        return packed;
    }
}
