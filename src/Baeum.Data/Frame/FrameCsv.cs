using System.Text;

namespace Baeum.Data;

/// <summary>Tables from CSV files and back.</summary>
public static class FrameCsv
{
    private static readonly CsvOptions Default = new();

    extension(DataFrame table)
    {
        /// <summary>Reads a CSV file (RFC 4180, UTF-8) with all threads. pandas: <c>read_csv</c>.</summary>
        /// <param name="path">The file. Blank lines are skipped.</param>
        /// <param name="options">Delimiter, header, types; by default all is found out.</param>
        /// <exception cref="InvalidDataException">The file is empty or damaged; the message names file, line and column.</exception>
        public static DataFrame ReadCsv(string path, CsvOptions? options = null)
        {
            using var source = new ByteSource(path);
            return CsvReader.Read(source, options ?? Default);
        }

        /// <summary>Reads CSV text.</summary>
        /// <param name="text">The text.</param>
        /// <param name="options">Delimiter, header, types; by default all is found out.</param>
        /// <param name="source">Name for error messages.</param>
        public static DataFrame ParseCsv(string text, CsvOptions? options = null, string source = "text")
            => ParseCsv(Encoding.UTF8.GetBytes(text), options, source);

        /// <summary>Reads CSV bytes.</summary>
        /// <param name="bytes">UTF-8 text.</param>
        /// <param name="options">Delimiter, header, types; by default all is found out.</param>
        /// <param name="source">Name for error messages.</param>
        public static DataFrame ParseCsv(ReadOnlyMemory<byte> bytes, CsvOptions? options = null, string source = "text")
        {
            using var memory = new ByteSource(bytes, source);
            return CsvReader.Read(memory, options ?? Default);
        }

        /// <summary>Writes a CSV file with a header and without row labels, whole or not at all. pandas: <c>to_csv(index=False)</c>.</summary>
        /// <param name="path">The file, created or replaced.</param>
        /// <param name="delimiter">What stands between fields, one ASCII character.</param>
        public void WriteCsv(string path, char delimiter = ',') => AtomicFile.Write(path, stream => CsvWriter.Write(table, stream, delimiter));
    }
}
