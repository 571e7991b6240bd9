using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The codes of the samples of one node, feature by feature, for all that grows from it: a small part of the data, which stays in the cache where the whole would be fetched sample by sample for each feature.</summary>
/// <remarks>What looks for thresholds between drawn ones needs values rather than codes. From then on the samples of the node go by their places here, 0, 1, 2 …</remarks>
internal sealed class NearCodes
{
    /// <summary>Nodes with more samples are not brought near.</summary>
    public const int Most = 4096;

    // Columns as long as a power of two would fall onto the same lines of the cache.
    private const int Width = Most + 64, Together = 64, WideTogether = 16, FewestValues = 64, MostValues = 1 << 17;
    private byte[] _bytes = [], _staged = [];
    private ushort[] _words = [];
    private float[] _values = [];
    private int _start, _end;

    /// <summary>Forgets what was near.</summary>
    public void Clear() => _end = _start = 0;

    /// <summary>Whether a node is part of what is near.</summary>
    public bool Holds(int start, int end) => start >= _start && end <= _end;

    /// <summary>How many samples are near.</summary>
    public int Count => _end - _start;

    /// <summary>The codes of a feature if one byte is enough.</summary>
    public ReadOnlySpan<byte> BytesOf(int feature) => _bytes.AsSpan(feature * Width, Most);

    /// <summary>The codes of a feature if two bytes are enough.</summary>
    public ReadOnlySpan<ushort> WordsOf(int feature) => _words.AsSpan(feature * Width, Most);

    /// <summary>The values of a feature, if values are near.</summary>
    public ReadOnlySpan<float> ValuesOf(int feature) => _values.AsSpan(feature * Width, Most);

    /// <summary>Whether all codes that are near are bytes.</summary>
    public bool AreBytes { get; private set; }

    /// <summary>Whether values are near instead of codes.</summary>
    public bool AreValues { get; private set; }

    /// <summary>Nodes with more samples are not brought near; 0 if none can be.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="isRandom">Whether thresholds are drawn.</param>
    public static int MostOf(TreeData data, bool isRandom)
        => TakesValues(data, isRandom) ? Math.Clamp(MostValues / data.Features, FewestValues, Most) : data.Rows.Exist ? Most : 0;

    /// <summary>Brings the samples of a node near, and numbers them anew.</summary>
    public void Bring(TreeData data, Span<int> samples, int start, bool isRandom)
    {
        (_start, _end, AreBytes, AreValues) = (start, start + samples.Length, data.Rows.Words.IsEmpty, TakesValues(data, isRandom));
        if (AreValues)
            BringWide(ref _values, data.Values, data.Features, samples);
        else if (AreBytes)
            BringBytes(data.Rows.Bytes, data.Features, samples);
        else
            BringWide(ref _words, data.Rows.Words, data.Features, samples);
        for (int i = 0; i < samples.Length; i++)
            samples[i] = i;
    }

    /// <summary>Reads the values of some samples; returns the least and the greatest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float Low, float High) Take(ReadOnlySpan<float> column, ReadOnlySpan<int> samples, Span<float> values)
    {
        float low = float.PositiveInfinity, high = float.NegativeInfinity;
        values = values[..samples.Length];
        ref float first = ref MemoryMarshal.GetReference(column);
        for (int i = 0; i < values.Length; i++)
        {
            float value = Unsafe.Add(ref first, samples[i]);
            values[i] = value;
            low = float.MinNative(low, value);
            high = float.MaxNative(high, value);
        }
        return (low + 0f, high + 0f); // −0 and 0 are the same value
    }

    // The values of a byte's codes are near anyway.
    private static bool TakesValues(TreeData data, bool isRandom) => isRandom && data.Rows.Bytes.IsEmpty;

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
    private static void BringWide<T>(ref T[] columns, ReadOnlySpan<T> rows, int features, ReadOnlySpan<int> samples)
    {
        if (columns.Length < features * Width)
            columns = GC.AllocateUninitializedArray<T>(features * Width);
        ref T to = ref MemoryMarshal.GetArrayDataReference(columns), from = ref MemoryMarshal.GetReference(rows);
        ref int sample = ref MemoryMarshal.GetReference(samples);
        for (int first = 0; first < samples.Length; first += WideTogether)
        {
            int last = Math.Min(samples.Length, first + WideTogether);
            for (int j = 0; j < features; j++)
                for (int i = first; i < last; i++)
                    Unsafe.Add(ref to, j * Width + i) = Unsafe.Add(ref from, Unsafe.Add(ref sample, i) * features + j);
        }
    }
}
