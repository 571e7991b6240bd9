namespace Baeum.Data;

/// <summary>A part of a CSV file that begins and ends with whole rows.</summary>
/// <param name="Start">Place of its first byte.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Rows">Number of rows that are not blank.</param>
/// <param name="Lines">Number of newlines.</param>
/// <param name="HasQuotes">Whether there is a quote in it.</param>
internal readonly record struct CsvChunk(long Start, int Length, int Rows, int Lines, bool HasQuotes)
{
    /// <summary>Number of the first row.</summary>
    public int FirstRow { get; init; }

    /// <summary>Number of the first line.</summary>
    public long FirstLine { get; init; }
}
