using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>For each feature one bit a sample: whether its value is not the feature's least. Where most values are the least, as in images and counts of words, a node looks at the others alone.</summary>
internal sealed class ColumnMarks
{
    // Below this share of least values, looking at all samples is faster.
    private const double Sparse = 0.6;
    private readonly ulong[] _marks = [];

    /// <summary>Marks the samples, if all codes fit into a byte and most values are the least.</summary>
    public ColumnMarks(TreeColumn[] columns, int samples)
    {
        Words = (samples + 63) / 64;
        if (!Array.TrueForAll(columns, c => !c.Bytes.IsEmpty))
            return;
        double least = 0;
        foreach (var column in columns)
            least += column.Bytes.Count((byte)0);
        if (least < Sparse * samples * columns.Length)
            return;
        _marks = new ulong[columns.Length * Words];
        Threads.For(columns.Length, new Marking(columns, _marks, Words));
    }

    /// <summary>Words of a feature's marks.</summary>
    public int Words { get; }

    /// <summary>Whether there are marks.</summary>
    public bool Exist => _marks.Length > 0;

    /// <summary>The marks of a feature, 64 samples a word.</summary>
    public ReadOnlySpan<ulong> Of(int feature) => _marks.AsSpan(feature * Words, Words);

    private readonly struct Marking(TreeColumn[] columns, ulong[] marks, int words) : IParallelBody
    {
        public void Run(int feature)
        {
            var codes = columns[feature].Bytes;
            var of = marks.AsSpan(feature * words, words);
            var halves = MemoryMarshal.Cast<ulong, uint>(of);
            int whole = codes.Length / Vector256<byte>.Count;
            for (int i = 0; i < whole; i++)
                halves[i] = ~Vector256.Equals(Vector256.Create(codes.Slice(i * Vector256<byte>.Count, Vector256<byte>.Count)), Vector256<byte>.Zero).ExtractMostSignificantBits();
            for (int i = whole * Vector256<byte>.Count; i < codes.Length; i++)
                of[i / 64] |= (codes[i] == 0 ? 0UL : 1) << i;
        }
    }
}
