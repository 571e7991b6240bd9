using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Compute;

/// <summary>Dot products of a block of queries with all packed rows, in double, a tile of 8 queries and 16 rows in registers.</summary>
public sealed unsafe class QueryBlock
{
    /// <summary>Queries that share one reading of the rows.</summary>
    public const int Most = 64;

    private const int Tile = 8;
    private readonly double[] _queries, _group;
    private readonly int _features;

    /// <summary>Memory for queries of a length.</summary>
    public QueryBlock(int features)
    {
        _features = features;
        _queries = new double[Most * features];
        _group = new double[PackedRows.Width * features];
    }

    /// <summary><c>dots[q, i] = rowᵢ · query_q</c>. Shape: [queries, features] → [queries, rows], at most <see cref="Most"/> queries.</summary>
    public void Dot(PackedRows rows, ReadOnlySpan<float> queries, Span<double> dots)
    {
        int count = queries.Length / Math.Max(1, _features);
        if (count > Most || rows.Features != _features || dots.Length != count * rows.Count)
            throw new ArgumentException($"QueryBlock: {count} queries of {_features} values do not fit {rows.Count} rows of {rows.Features} values and {dots.Length} products.");
        Interleave(queries, count);
        Span<double> tile = stackalloc double[Tile * PackedRows.Width];
        fixed (double* q = _queries, group = _group, to = tile)
        {
            for (int g = 0; g * PackedRows.Width < rows.Count; g++)
            {
                rows.Widen(g, group);
                int first = g * PackedRows.Width, width = Math.Min(PackedRows.Width, rows.Count - first);
                for (int from = 0; from < count; from += Tile)
                {
                    Multiply(q + (long)from * _features, group, to);
                    for (int i = from; i < Math.Min(count, from + Tile); i++)
                        tile.Slice((i - from) * PackedRows.Width, width).CopyTo(dots[(i * rows.Count + first)..]);
                }
            }
        }
    }

    /// <summary>From [queries, features] to tiles of [features, 8], zeros where queries are missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Interleave(ReadOnlySpan<float> queries, int count)
    {
        for (int i = 0; i < (count + Tile - 1) / Tile * Tile; i++)
            for (int k = 0, at = i / Tile * Tile * _features + i % Tile; k < _features; k++, at += Tile)
                _queries[at] = i < count ? queries[i * _features + k] : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Multiply(double* q, double* b, double* to)
    {
        Vector512<double> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        Vector512<double> s40 = default, s41 = default, s50 = default, s51 = default, s60 = default, s61 = default, s70 = default, s71 = default;
        for (int k = 0; k < _features; k++, q += Tile, b += PackedRows.Width)
        {
            Vector512<double> low = Vector512.Load(b), high = Vector512.Load(b + 8);
            Add(q[0], low, high, ref s00, ref s01);
            Add(q[1], low, high, ref s10, ref s11);
            Add(q[2], low, high, ref s20, ref s21);
            Add(q[3], low, high, ref s30, ref s31);
            Add(q[4], low, high, ref s40, ref s41);
            Add(q[5], low, high, ref s50, ref s51);
            Add(q[6], low, high, ref s60, ref s61);
            Add(q[7], low, high, ref s70, ref s71);
        }
        Store(to, s00, s01);
        Store(to + 16, s10, s11);
        Store(to + 32, s20, s21);
        Store(to + 48, s30, s31);
        Store(to + 64, s40, s41);
        Store(to + 80, s50, s51);
        Store(to + 96, s60, s61);
        Store(to + 112, s70, s71);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(double query, Vector512<double> low, Vector512<double> high, ref Vector512<double> sumLow, ref Vector512<double> sumHigh)
    {
        var a = Vector512.Create(query);
        sumLow = Vector512.FusedMultiplyAdd(a, low, sumLow);
        sumHigh = Vector512.FusedMultiplyAdd(a, high, sumHigh);
    }

    private static void Store(double* to, Vector512<double> low, Vector512<double> high)
    {
        low.Store(to);
        high.Store(to + 8);
    }
}
