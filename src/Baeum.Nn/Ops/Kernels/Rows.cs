using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>What a kernel does to one row of a matrix.</summary>
internal interface IRowBody
{
    void Run(int row);
}

/// <summary>Runs a kernel over the rows of a matrix on all threads. Parts depend on the shape alone.</summary>
internal static class Rows
{
    private const int ValuesPerPart = 1 << 14;

    /// <summary>Runs <c>body.Run(0) … body.Run(rows - 1)</c>; <paramref name="width"/> values make a row.</summary>
    public static void For<TBody>(int rows, int width, TBody body)
        where TBody : struct, IRowBody
    {
        int perPart = Math.Max(1, ValuesPerPart / Math.Max(width, 1));
        Threads.For((rows + perPart - 1) / perPart, new Part<TBody>(body, rows, perPart));
    }

    private readonly struct Part<TBody>(TBody body, int rows, int perPart) : IParallelBody
        where TBody : struct, IRowBody
    {
        public void Run(int part)
        {
            int end = Math.Min(rows, (part + 1) * perPart);
            for (int row = part * perPart; row < end; row++)
                body.Run(row);
        }
    }
}
