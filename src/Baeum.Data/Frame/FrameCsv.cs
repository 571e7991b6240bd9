using System.Text;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Tables from CSV files and back.</summary>
public static class FrameCsv
{
    private static readonly CsvOptions Default = new();

    extension(DataFrame table)
    {
        /// <summary>Reads a CSV file (RFC 4180) with all threads. pandas: <c>read_csv</c>.</summary>
        /// <param name="path">The file; also packed as <c>.gz</c> or zip, of which <c>file.zip#member.csv</c> names a member. Blank lines are skipped.</param>
        /// <param name="options">Delimiter, header, types, encoding; by default all is found out.</param>
        /// <exception cref="InvalidDataException">The file is empty or damaged; the message names file, line and column.</exception>
        public static DataFrame ReadCsv(string path, CsvOptions? options = null)
        {
            using var source = CsvSources.Open(path, options ?? Default);
            return CsvReader.Read(source, options ?? Default);
        }

        /// <summary>Reads CSV text from a stream to its end.</summary>
        /// <param name="stream">The stream; it stays open.</param>
        /// <param name="options">Delimiter, header, types, encoding; by default all is found out.</param>
        /// <param name="name">Name for error messages.</param>
        public static DataFrame ReadCsv(Stream stream, CsvOptions? options = null, string name = "stream")
        {
            using var source = CsvSources.Open(stream, name, options ?? Default);
            return CsvReader.Read(source, options ?? Default);
        }

        /// <summary>Reads CSV text from a reader to its end.</summary>
        /// <param name="reader">The reader.</param>
        /// <param name="options">Delimiter, header, types; by default all is found out.</param>
        /// <param name="name">Name for error messages.</param>
        public static DataFrame ReadCsv(TextReader reader, CsvOptions? options = null, string name = "text")
            => ParseCsv(reader.ReadToEnd(), options, name);

        /// <summary>Reads a CSV file that may be larger than memory, so many rows at a time. All tables have the types of the whole file. pandas: <c>read_csv(chunksize=rows)</c>.</summary>
        /// <remarks>The file is read twice, first for the types; once where <see cref="CsvOptions.Types"/> gives them all.</remarks>
        /// <param name="path">The file, as for <see cref="ReadCsv(string, CsvOptions?)"/>.</param>
        /// <param name="rows">Rows of each table; the last one may have fewer.</param>
        /// <param name="options">Delimiter, header, types, encoding; by default all is found out.</param>
        public static IEnumerable<DataFrame> ReadCsvChunks(string path, int rows, CsvOptions? options = null)
            => CsvStream.Read(() => CsvSources.Open(path, options ?? Default), Check.Positive(rows), options ?? Default);

        /// <summary>Reads CSV text.</summary>
        /// <param name="text">The text.</param>
        /// <param name="options">Delimiter, header, types; by default all is found out.</param>
        /// <param name="source">Name for error messages.</param>
        public static DataFrame ParseCsv(string text, CsvOptions? options = null, string source = "text")
            => ParseCsv(Encoding.UTF8.GetBytes(text), (options ?? Default) with { Encoding = "utf-8" }, source);

        /// <summary>Reads CSV bytes.</summary>
        /// <param name="bytes">The text in any encoding that the options name or that can be found out.</param>
        /// <param name="options">Delimiter, header, types, encoding; by default all is found out.</param>
        /// <param name="source">Name for error messages.</param>
        public static DataFrame ParseCsv(ReadOnlyMemory<byte> bytes, CsvOptions? options = null, string source = "text")
        {
            using var memory = new ByteSource(bytes, source);
            bool isPlain = (options ?? Default).Comment is null && TextEncodings.Detect(bytes.Span, true, options?.Encoding) is null;
            using var text = isPlain ? memory : CsvSources.Open(new MemoryStream(bytes.ToArray()), source, options ?? Default);
            return CsvReader.Read(text, options ?? Default);
        }

        /// <summary>Writes a CSV file with a header, whole or not at all; <c>.gz</c> is packed. pandas: <c>to_csv(index=False)</c>.</summary>
        /// <param name="path">The file, created or replaced.</param>
        /// <param name="delimiter">What stands between fields, one ASCII character.</param>
        /// <param name="index">Whether the labels of the rows come first.</param>
        /// <param name="naRep">What stands for a missing value.</param>
        /// <param name="encoding">The encoding, as Python names it; utf-8-sig and utf-16 begin with a byte order mark, for Excel.</param>
        public void WriteCsv(string path, char delimiter = ',', bool index = false, string naRep = "", string encoding = "utf-8")
            => AtomicFile.Write(path, stream => CsvWriter.Write(table, stream, path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase), delimiter, index, naRep, encoding));

        /// <summary>Writes CSV text to a stream, which stays open.</summary>
        /// <param name="stream">The stream.</param>
        /// <param name="delimiter">What stands between fields, one ASCII character.</param>
        /// <param name="index">Whether the labels of the rows come first.</param>
        /// <param name="naRep">What stands for a missing value.</param>
        /// <param name="encoding">The encoding, as Python names it.</param>
        public void WriteCsv(Stream stream, char delimiter = ',', bool index = false, string naRep = "", string encoding = "utf-8")
            => CsvWriter.Write(table, stream, pack: false, delimiter, index, naRep, encoding);
    }
}
