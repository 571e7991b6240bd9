namespace Baeum.Data;

/// <summary>A part of a CSV file that begins and ends with whole rows.</summary>
/// <param name="Start">Place of its first byte.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Rows">Number of rows that are not blank.</param>
/// <param name="Lines">Number of newlines.</param>
/// <param name="HasQuotes">Whether there may be a quote in it.</param>
internal readonly record struct CsvChunk(long Start, int Length, int Rows, int Lines, bool HasQuotes)
{
    /// <summary>Number of the first row.</summary>
    public int FirstRow { get; init; }

    /// <summary>Number of the first line.</summary>
    public long FirstLine { get; init; }
}

/// <summary>Consecutive rows of a CSV file.</summary>
/// <param name="Chunks">The parts that hold them.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="End">Place behind the last one.</param>
/// <param name="EndLine">Number of the line that begins there.</param>
internal sealed record CsvRange(CsvChunk[] Chunks, int Rows, long End, long EndLine);
