using System.Numerics;
using System.Runtime.CompilerServices;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The codes once more, those of one sample next to each other. A small node and all that grows from it look at few rows, which stay in the cache; columns would have to be fetched sample by sample.</summary>
internal sealed class CodeRows
{
    // A line of the cache holds about this many codes of a column: with fewer samples between those of a node, columns are better.
    private const int Sparse = 32;
    private const int Rows = 512;
    private readonly byte[]? _bytes;
    private readonly ushort[]? _words;
    private readonly int _most;

    /// <summary>Turns columns into rows, if all codes fit into two bytes.</summary>
    public CodeRows(TreeColumn[] columns, int samples)
    {
        int codes = columns.Max(c => c.Codes);
        _most = samples / Sparse;
        if (codes > 65536 || (long)columns.Length * samples > Array.MaxLength)
            return;
        (_bytes, _words) = codes <= 256 ? (new byte[columns.Length * samples], (ushort[]?)null) : (null, new ushort[columns.Length * samples]);
        Threads.For((samples + Rows - 1) / Rows, new Turning(columns, samples, _bytes, _words));
    }

    /// <summary>The codes if one byte is enough for all; else empty.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The codes if two bytes are enough for all; else empty.</summary>
    public ReadOnlySpan<ushort> Words => _words;

    /// <summary>Whether there are rows.</summary>
    public bool Exist => _bytes is not null || _words is not null;

    /// <summary>Whether rows are better than columns for a node with so many samples.</summary>
    public bool Serve(int samples) => samples <= _most && Exist;

    private readonly struct Turning(TreeColumn[] columns, int samples, byte[]? bytes, ushort[]? words) : IParallelBody
    {
        public void Run(int part)
        {
            int start = part * Rows, end = Math.Min(samples, start + Rows);
            for (int j = 0; j < columns.Length; j++)
            {
                if (bytes is not null)
                    Turn(columns[j].Bytes[start..end], bytes, start * columns.Length + j, columns.Length);
                else if (columns[j].Bytes.IsEmpty)
                    Turn(columns[j].Words[start..end], words!, start * columns.Length + j, columns.Length);
                else
                    Turn(columns[j].Bytes[start..end], words!, start * columns.Length + j, columns.Length);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Turn<TFrom, TTo>(ReadOnlySpan<TFrom> codes, Span<TTo> rows, int at, int width)
            where TFrom : unmanaged, IBinaryInteger<TFrom>
            where TTo : unmanaged, IBinaryInteger<TTo>
        {
            foreach (var code in codes)
            {
                rows[at] = TTo.CreateTruncating(code);
                at += width;
            }
        }
    }
}
