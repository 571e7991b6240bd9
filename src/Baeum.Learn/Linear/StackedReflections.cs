using System.Collections.Concurrent;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>R of <c>A = Q · R</c> of a very tall matrix: blocks of rows that fit into the cache are decomposed by themselves, then what is left of them, one below the other (Demmel, Grigori, Hoemmen and Langou 2012).</summary>
/// <remarks>With targets as last columns, R holds <c>Qᵀ · y</c> beside R of the samples: all that least squares needs, and Q is never made. As exact as <see cref="Reflections"/> of the whole.</remarks>
internal static class StackedReflections
{
    private const int RowsInBlock = 512;

    /// <summary>R. Shape: columns [n][m], m ≥ n → [n][n], upper triangle.</summary>
    public static double[][] Upper(double[][] columns)
    {
        int n = columns.Length, rows = columns[0].Length, size = Math.Max(RowsInBlock, 4 * n);
        while (rows > 2 * size)
        {
            int blocks = rows / size;
            var stacked = new double[n][];
            for (int j = 0; j < n; j++)
                stacked[j] = new double[blocks * n];
            Threads.For(blocks, new Body(columns, stacked, size, []));
            (columns, rows) = (stacked, blocks * n);
        }
        return new Reflections(columns).Upper();
    }

    /// <summary>The last block takes the rest of the rows. The others share what memory the threads need.</summary>
    private readonly struct Body(double[][] columns, double[][] stacked, int size, ConcurrentBag<double[][]> used) : IParallelBody
    {
        public void Run(int part)
        {
            int n = columns.Length, first = part * size, length = (part + 1) * n == stacked[0].Length ? columns[0].Length - first : size;
            if (length != size || !used.TryTake(out var block))
                block = Array.ConvertAll(columns, _ => new double[length]);
            for (int j = 0; j < n; j++)
                columns[j].AsSpan(first, length).CopyTo(block[j]);
            var upper = new Reflections(block, isOwned: true).Upper();
            for (int j = 0; j < n; j++)
                upper[j].CopyTo(stacked[j], part * n);
            if (length == size)
                used.Add(block);
        }
    }
}
