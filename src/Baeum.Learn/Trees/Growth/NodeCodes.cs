namespace Baeum.Learn;

/// <summary>The codes of one feature where they are read fastest for a node: in its column, or in rows.</summary>
internal readonly ref struct NodeCodes
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<ushort> _words;
    private readonly ReadOnlySpan<int> _integers;
    private readonly int _width;

    /// <summary>The codes of a feature for a node with so many samples; null if the node is not near.</summary>
    public NodeCodes(TreeData data, NearCodes? near, int feature, int samples)
    {
        if (near is not null)
        {
            _width = 1;
            if (near.AreBytes)
                _bytes = near.BytesOf(feature);
            else
                _words = near.WordsOf(feature);
            return;
        }
        var column = data.Columns[feature];
        if (data.Rows.Serve(samples))
        {
            _width = data.Features;
            if (data.Rows.Words.IsEmpty)
                _bytes = data.Rows.Bytes[feature..];
            else
                _words = data.Rows.Words[feature..];
            return;
        }
        _width = 1;
        _bytes = column.Bytes;
        _words = column.Words;
        _integers = column.Integers;
    }

    /// <summary>For each sample whose code is not 0 its code above its label; returns how many these are.</summary>
    public int Keys(ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, Span<uint> keys, int labelBits, out int least, out int greatest)
        => !_bytes.IsEmpty ? ColumnLoops.Keys(_bytes, _width, samples, labels, keys, labelBits, out least, out greatest)
        : !_words.IsEmpty ? ColumnLoops.Keys(_words, _width, samples, labels, keys, labelBits, out least, out greatest)
        : ColumnLoops.Keys(_integers, _width, samples, labels, keys, labelBits, out least, out greatest);

    /// <summary>As the other, for codes of one byte, by the marks of samples that have another code than 0.</summary>
    public int KeysMarked(ReadOnlySpan<ulong> marks, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, Span<int> spare, Span<uint> keys, int labelBits, out int least, out int greatest)
        => ColumnLoops.KeysMarked(_bytes, _width, marks, samples, labels, spare, keys, labelBits, out least, out greatest);

    /// <summary>Adds the weight of each sample to the cell of its class and code, see <see cref="ColumnLoops"/>. The column has codes of one byte.</summary>
    public void Count(ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, int classBits, Span<int> histogram, ReadOnlySpan<int> places, int size)
    {
        if (!_bytes.IsEmpty)
            ColumnLoops.Count(_bytes, _width, samples, labels, classBits, histogram, places, size);
        else
            ColumnLoops.Count(_words, _width, samples, labels, classBits, histogram, places, size);
    }

    /// <summary>As the other, for the samples of codes of one byte that are marked as having another code than 0.</summary>
    public void CountMarked(ReadOnlySpan<ulong> marks, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, Span<int> spare, int classBits, Span<int> histogram, ReadOnlySpan<int> places, int size)
        => ColumnLoops.CountMarked(_bytes, _width, marks, samples, labels, spare, classBits, histogram, places, size);

    /// <summary>Keeps the samples whose code is not above one at the front, and writes the others elsewhere; returns how many were kept. The order stays.</summary>
    public int Part(Span<int> samples, Span<ushort> labels, Span<int> laterSamples, Span<ushort> laterLabels, int below)
        => !_bytes.IsEmpty ? ColumnLoops.Part(_bytes, _width, samples, labels, laterSamples, laterLabels, (byte)below)
        : !_words.IsEmpty ? ColumnLoops.Part(_words, _width, samples, labels, laterSamples, laterLabels, (ushort)below)
        : ColumnLoops.Part(_integers, _width, samples, labels, laterSamples, laterLabels, below);
}
