using System.Globalization;
using System.Text;
using Baeum.Compute;

namespace Baeum.Data.Tests;

public class CsvReaderTests
{
    private static readonly string[] Nasty = ["", "a", "a,b", "say \"hi\"", "two\nlines", "two\r\nlines", " blank ", "\"", "\"\"", ",", "x;y\tz", "이름", "NA value", "1.5x", "=1+1", "'"];

    [Fact]
    public void Text_of_every_kind_survives_writing_and_reading_across_parts_and_threads()
    {
        var random = new Random(1);
        int threads = Threads.Count;
        try
        {
            for (int run = 0; run < 12; run++)
            {
                int rows = run < 8 ? random.Next(1, 60) : random.Next(60_000, 90_000);
                var texts = Enumerable.Range(0, rows).Select(_ => random.Next(10) == 0 ? null : Nasty[random.Next(1, Nasty.Length)] + random.Next(20)).ToArray();
                var numbers = Enumerable.Range(0, rows).Select(_ => random.Next(10) == 0 ? double.NaN : random.NextDouble() * Math.Pow(10, random.Next(-5, 20))).ToArray();
                var table = new DataFrame(
                    Column.Create("id", Enumerable.Range(0, rows).ToArray()), Column.Create("te,xt", texts), Column.Create("number", numbers), Column.Create("flag", numbers.Select(n => n > 1).ToArray()));
                string path = Path.GetTempFileName();
                table.WriteCsv(path);
                foreach (int count in new[] { 1, 2, 8 })
                {
                    Threads.Count = count;
                    var read = DataFrame.ReadCsv(path);
                    Assert.Equal(table.Columns, read.Columns);
                    Assert.Equal(table["id"].Values<int>().ToArray(), read["id"].Values<int>().ToArray());
                    Assert.Equal(texts, read["te,xt"].Values<string>().ToArray());
                    Assert.Equal(numbers, read["number"].Values<double>().ToArray());
                    Assert.Equal(table["flag"].Values<bool>().ToArray(), read["flag"].Values<bool>().ToArray());
                }
                File.Delete(path);
            }
        }
        finally
        {
            Threads.Count = threads;
        }
    }

    [Fact]
    public void Reads_what_CsvHelper_wrote_and_writes_what_it_reads()
    {
        var random = new Random(2);
        for (int run = 0; run < 100; run++)
        {
            int rows = random.Next(1, 30);
            var columns = Enumerable.Range(0, random.Next(2, 5)).Select(c => Enumerable.Range(0, rows).Select(_ => Nasty[random.Next(1, Nasty.Length)] + "x").ToArray()).ToArray();
            using var text = new StringWriter();
            using (var writer = CsvHelper.CsvWriter.Create(text, new CsvHelper.CsvWriterOptions(), leaveOpen: true))
            {
                writer.WriteRecord(columns.Select((_, i) => $"c{i}").ToArray());
                for (int row = 0; row < rows; row++)
                    writer.WriteRecord(columns.Select(c => c[row]).ToArray());
            }
            var table = DataFrame.ParseCsv(text.ToString());
            Assert.All(columns.Select((c, i) => (c, i)), pair => Assert.Equal(pair.c, table[pair.i].Values<string>().ToArray()));

            using var stream = new MemoryStream();
            table.WriteCsv(stream, ';');
            using var reader = CsvHelper.CsvReader.Create(stream.ToArray(), new CsvHelper.CsvReaderOptions { Separator = ';', HasHeader = true });
            for (int row = 0; row < rows; row++)
            {
                Assert.True(reader.Read());
                Assert.All(columns.Select((c, i) => (c, i)), pair => Assert.Equal(pair.c[row], reader.GetString(pair.i)));
            }
        }
    }

    [Fact]
    public void Types_widen_when_a_late_row_needs_it()
    {
        var text = new StringBuilder("int,long,double,text,flag,fromMissing,missing\n");
        for (int row = 0; row < 200_000; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row},{(row == 150_000 ? 5_000_000_000 : row)},{(row == 100_000 ? "1.5" : row)},{(row == 199_999 ? "x" : row)},")
                .Append(CultureInfo.InvariantCulture, $"{(row == 180_000 ? "maybe" : row % 2 == 0 ? "true" : "false")},{(row < 170_000 ? "" : "word")},{(row == 160_000 ? "" : row)}\n");
        }
        var table = DataFrame.ParseCsv(text.ToString());

        Assert.Equal(["int32", "int64", "float64", "object", "object", "object", "float64"], table.Columns.Select(c => table[c].DType));
        Assert.Equal(5_000_000_000, table["long"][150_000]);
        Assert.Equal(1.5, table["double"][100_000]);
        Assert.Equal("7", table["text"][7]);
        Assert.Equal("maybe", table["flag"][180_000]);
        Assert.Null(table["fromMissing"][5]);
        Assert.Equal("word", table["fromMissing"][199_999]);
        Assert.Null(table["missing"][160_000]);
    }

    [Theory, InlineData("\uFEFFa,b\n1,2\n"), InlineData("a,b\r1,2\r"), InlineData("a|b\n1|2\n"), InlineData("a;b\n1;2"), InlineData("\r\n\r\na\tb\r\n1\t2\r\n\r\n"), InlineData("\"a\",\"b\"\r\n\"1\",\"2\"\r\n")]
    public void Finds_out_marks_delimiters_and_line_ends(string text)
    {
        var table = DataFrame.ParseCsv(text);

        Assert.Equal(["a", "b"], table.Columns);
        Assert.Equal([1f, 2], table.ToTensor().ToArray());
    }

    [Fact]
    public void Takes_types_names_and_missing_words_as_told()
    {
        var table = DataFrame.ParseCsv("1,007,2,-\n3,010,x,5\n", new CsvOptions
        {
            Header = false,
            Names = ["a", "code", "c", "d"],
            Types = new Dictionary<string, Type> { ["a"] = typeof(float), ["code"] = typeof(string), ["c"] = typeof(string) },
            NaValues = ["-"],
        });

        Assert.Equal(["float32", "object", "object", "float64"], table.Columns.Select(c => table[c].DType));
        Assert.Equal("007", table["code"][0]);
        Assert.Null(table["d"][0]);
    }

    [Theory]
    [InlineData("", "t.csv: the file is empty")]
    [InlineData("\n  \n\r\n", "t.csv: the file is empty")]
    [InlineData("a,b\n1,2\n3\n", "t.csv, line 3: expected 2 fields, as in the first line, found 1")]
    [InlineData("a,b\n1,2\n\n3,4,5,6\n", "t.csv, line 4: expected 2 fields, as in the first line, found 4")]
    [InlineData("a,b\n\"x\ny\",2\n3\n", "t.csv, line 4: expected 2 fields, as in the first line, found 1")]
    [InlineData("a,b\n1,\"x\n2,3\n", "t.csv, line 2, column 'b': a quote opens here and is never closed")]
    public void Names_file_line_and_column_of_what_is_wrong(string text, string expected)
        => Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv(text, source: "t.csv")).Message);

    [Fact]
    public void Names_the_line_far_down_and_the_text_that_does_not_fit()
    {
        var lines = Enumerable.Range(0, 300_000).Select(i => $"{i},{i}").ToArray();
        lines[250_000] = "1,2,3";
        Assert.Contains("line 250002: expected 2 fields", Error("a,b\n" + string.Join('\n', lines), new()));
        lines[250_000] = "1,oops";
        Assert.Contains("line 250002, column 'b': expected a whole number, found 'oops'", Error("a,b\n" + string.Join('\n', lines), new() { Types = new Dictionary<string, Type> { ["b"] = typeof(int) } }));
        Assert.Contains("column 'b': expected a number, found 'x'", Error("a,b\n1,x", new() { Types = new Dictionary<string, Type> { ["b"] = typeof(double) } }));
        Assert.Contains("column 'b': expected true or false, found ''", Error("a,b\n1,", new() { Types = new Dictionary<string, Type> { ["b"] = typeof(bool) } }));
        Assert.Contains("3 names were given, the first line has 2 fields", Error("a,b\n1,2", new() { Names = ["x", "y", "z"] }));
    }

    [Fact]
    public void Names_text_in_another_encoding()
    {
        byte[] bytes = [.. "a,b\n1,"u8, 0xE9, .. "\n"u8];

        Assert.Contains("line 2, column 'b': the text is not UTF-8", Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv(bytes)).Message);
        Assert.Contains("the first line is not UTF-8", Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv(bytes.AsMemory(6))).Message);
    }

    [Fact]
    public void Names_unknown_columns_and_odd_options()
    {
        Assert.Contains("Unknown column 'bb'. Did you mean 'b'?", Assert.Throws<ArgumentException>(() => DataFrame.ParseCsv("a,b\n1,2", new() { Types = new Dictionary<string, Type> { ["bb"] = typeof(int) } })).Message);
        Assert.Contains("Guid is not supported", Assert.Throws<ArgumentException>(() => DataFrame.ParseCsv("a\n1", new() { Types = new Dictionary<string, Type> { ["a"] = typeof(Guid) } })).Message);
        Assert.Contains("one ASCII character", Assert.Throws<ArgumentException>(() => DataFrame.ParseCsv("a\n1", new() { Delimiter = '"' })).Message);
        Assert.Contains("/no/such.csv", Assert.ThrowsAny<IOException>(() => DataFrame.ReadCsv("/no/such.csv")).Message);
    }

    [Fact]
    public void Any_bytes_give_a_table_or_one_clear_error()
    {
        var random = new Random(3);
        byte[] alphabet = [.. ",;\t\"\n\r 019.-eENA"u8, .. "aé"u8, 0xFF, 0];
        for (int run = 0; run < 20_000; run++)
        {
            var bytes = new byte[random.Next(60)];
            for (int i = 0; i < bytes.Length; i++)
                bytes[i] = alphabet[random.Next(alphabet.Length)];
            try
            {
                var table = DataFrame.ParseCsv(bytes);
                Assert.True(table.Columns.Count > 0);
                _ = table.ToString();
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    private static string Error(string text, CsvOptions options) => Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv(text, options)).Message;

    [Fact]
    public void Parts_of_a_file_whose_newlines_stand_in_quotes_keep_every_row()
    {
        var random = new Random(9);
        var (text, notes) = (new StringBuilder("id,note\n"), new List<string>());
        for (int row = 0; text.Length < 9 * CsvSplitter.ChunkSize; row++)
        {
            notes.Add(string.Concat(Enumerable.Repeat(row % 2 == 0 ? "one\n\ntwo,\"three\"\n" : "plain", random.Next(1, row % 50 == 0 ? 20_000 : 40))));
            text.Append(row).Append(",\"").Append(notes[row].Replace("\"", "\"\"")).Append("\"\n").Append(row % 10 == 0 ? " \n" : "");
        }

        var table = DataFrame.ParseCsv(text.ToString());
        Assert.Equal(Enumerable.Range(0, notes.Count), table["id"].Values<int>().ToArray());
        Assert.Equal(notes, table["note"].Values<string>().ToArray());

        int lines = text.ToString().Count(c => c == '\n');
        string ragged = Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv($"{text}1,2,3\n")).Message, open = Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv($"{text}1,\"2\n\n")).Message;
        Assert.Contains($"line {lines + 1}: expected 2 fields", ragged);
        Assert.Contains($"line {lines + 1}, column 'note': a quote opens here and is never closed", open);
    }
}
