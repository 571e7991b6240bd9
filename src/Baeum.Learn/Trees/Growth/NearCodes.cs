using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The codes of the samples of one node, feature by feature, for all that grows from it: a small part of the data, which stays in the cache where the whole would be fetched sample by sample for each feature.</summary>
/// <remarks>From then on the samples of the node go by their places here, 0, 1, 2 …</remarks>
internal sealed class NearCodes
{
    /// <summary>Nodes with more samples are not brought near.</summary>
    public const int Most = 2048;

    // Columns as long as a power of two would fall onto the same lines of the cache.
    private const int Width = Most + 64, Together = 64;
    private byte[] _bytes = [], _staged = [];
    private ushort[] _words = [];
    private int _start, _end;

    /// <summary>Forgets what was near.</summary>
    public void Clear() => _end = _start = 0;

    /// <summary>Whether a node is part of what is near.</summary>
    public bool Holds(int start, int end) => start >= _start && end <= _end;

    /// <summary>The codes of a feature if one byte is enough.</summary>
    public ReadOnlySpan<byte> BytesOf(int feature) => _bytes.AsSpan(feature * Width, Most);

    /// <summary>The codes of a feature if two bytes are enough.</summary>
    public ReadOnlySpan<ushort> WordsOf(int feature) => _words.AsSpan(feature * Width, Most);

    /// <summary>Whether all codes that are near are bytes.</summary>
    public bool AreBytes { get; private set; }

    /// <summary>Brings the samples of a node near, and numbers them anew.</summary>
    public void Bring(CodeRows rows, int features, Span<int> samples, int start)
    {
        (_start, _end, AreBytes) = (start, start + samples.Length, rows.Words.IsEmpty);
        if (AreBytes)
            BringBytes(rows.Bytes, features, samples);
        else
            BringWords(rows.Words, features, samples);
        for (int i = 0; i < samples.Length; i++)
            samples[i] = i;
    }

    private void BringBytes(ReadOnlySpan<byte> rows, int features, ReadOnlySpan<int> samples)
    {
        int padded = (features + 7) / 8 * 8;
        if (_bytes.Length < padded * Width)
            _bytes = GC.AllocateUninitializedArray<byte>(padded * Width);
        if (_staged.Length < Together * padded)
            _staged = new byte[Together * padded];
        for (int first = 0; first < samples.Length; first += Together)
        {
            int count = Math.Min(Together, samples.Length - first);
            for (int i = 0; i < count; i++)
                rows.Slice(samples[first + i] * features, features).CopyTo(_staged.AsSpan(i * padded));
            Turn(_staged, padded, (count + 7) / 8, _bytes.AsSpan(first));
        }
    }

    /// <summary>Turns rows into columns, eight by eight bytes at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Turn(ReadOnlySpan<byte> rows, int features, int eights, Span<byte> columns)
    {
        ref byte row = ref MemoryMarshal.GetReference(rows), column = ref MemoryMarshal.GetReference(columns);
        for (int j = 0; j < features; j += 8)
            for (int i = 0; i < eights; i++)
            {
                ref byte from = ref Unsafe.Add(ref row, i * 8 * features + j), to = ref Unsafe.Add(ref column, j * Width + i * 8);
                ulong a = Read(ref from, 0), b = Read(ref from, features), c = Read(ref from, 2 * features), d = Read(ref from, 3 * features);
                ulong e = Read(ref from, 4 * features), f = Read(ref from, 5 * features), g = Read(ref from, 6 * features), h = Read(ref from, 7 * features);
                Exchange(ref a, ref e, 32, 0x00000000ffffffff);
                Exchange(ref b, ref f, 32, 0x00000000ffffffff);
                Exchange(ref c, ref g, 32, 0x00000000ffffffff);
                Exchange(ref d, ref h, 32, 0x00000000ffffffff);
                Exchange(ref a, ref c, 16, 0x0000ffff0000ffff);
                Exchange(ref b, ref d, 16, 0x0000ffff0000ffff);
                Exchange(ref e, ref g, 16, 0x0000ffff0000ffff);
                Exchange(ref f, ref h, 16, 0x0000ffff0000ffff);
                Exchange(ref a, ref b, 8, 0x00ff00ff00ff00ff);
                Exchange(ref c, ref d, 8, 0x00ff00ff00ff00ff);
                Exchange(ref e, ref f, 8, 0x00ff00ff00ff00ff);
                Exchange(ref g, ref h, 8, 0x00ff00ff00ff00ff);
                Write(ref to, 0, a);
                Write(ref to, 1, b);
                Write(ref to, 2, c);
                Write(ref to, 3, d);
                Write(ref to, 4, e);
                Write(ref to, 5, f);
                Write(ref to, 6, g);
                Write(ref to, 7, h);
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ref byte from, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref byte to, int column, ulong values) => Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, column * Width), values);

    /// <summary>Exchanges the upper parts of one number with the lower parts of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exchange(ref ulong a, ref ulong b, int bits, ulong lower)
    {
        ulong difference = ((a >> bits) ^ b) & lower;
        b ^= difference;
        a ^= difference << bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BringWords(ReadOnlySpan<ushort> rows, int features, ReadOnlySpan<int> samples)
    {
        if (_words.Length < features * Width)
            _words = GC.AllocateUninitializedArray<ushort>(features * Width);
        for (int i = 0; i < samples.Length; i++)
        {
            var row = rows.Slice(samples[i] * features, features);
            for (int j = 0, at = i; j < row.Length; j++, at += Width)
                _words[at] = row[j];
        }
    }
}
