using System.IO.Compression;
using System.Text;

namespace Baeum.Data.Tests;

public sealed class CsvFilesTests : IDisposable
{
    private const string Korean = "이름,값\n김철수,1\n이영희,2.5\n";
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory, InlineData("cp949"), InlineData("euc-kr"), InlineData("utf-16"), InlineData("utf-16-be"), InlineData("utf-8"), InlineData("utf-8-sig")]
    public void Finds_out_the_encoding_of_what_was_written(string encoding)
    {
        DataFrame.ParseCsv(Korean).WriteCsv(File("a.csv"), encoding: encoding);

        Assert.Equal(DataFrame.ParseCsv(Korean).ToString(), DataFrame.ReadCsv(File("a.csv")).ToString());
        Assert.Equal(DataFrame.ParseCsv(Korean).ToString(), DataFrame.ReadCsv(File("a.csv"), new() { Encoding = encoding }).ToString());
    }

    [Fact]
    public void Takes_no_European_text_for_Korean()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("name,x\nAndré,1\nÜnal,2\n");

        Assert.Contains("line 2, column 'name': the text is not UTF-8; name its Encoding", Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv(bytes)).Message);
        Assert.Equal("André", DataFrame.ParseCsv(bytes, new() { Encoding = "latin1" })["name"][0]);
    }

    [Fact]
    public void Names_bytes_and_encodings_that_do_not_fit()
    {
        Assert.Contains("t.csv: the bytes B0", Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv(new byte[] { (byte)'a', (byte)'\n', 0xB0, (byte)' ' }, new() { Encoding = "cp949" }, "t.csv")).Message);
        Assert.Contains("Unknown encoding 'cp9999'", Assert.Throws<ArgumentException>(() => DataFrame.ParseCsv("a\n1"u8.ToArray(), new() { Encoding = "cp9999" })).Message);
        Assert.Contains("'é' in column 'x'", Assert.Throws<ArgumentException>(() => DataFrame.ParseCsv("x\né\n").WriteCsv(File("b.csv"), encoding: "cp949")).Message);
        Assert.False(System.IO.File.Exists(File("b.csv")));
    }

    [Fact]
    public void Reads_packed_files_members_of_archives_streams_and_readers()
    {
        var table = DataFrame.ParseCsv(Korean);
        table.WriteCsv(File("a.csv.gz"));
        using (var archive = ZipFile.Open(File("a.zip"), ZipArchiveMode.Create))
        {
            foreach (string name in (string[])["one.csv", "folder/two.csv"])
            {
                using var entry = archive.CreateEntry(name).Open();
                table.WriteCsv(entry);
            }
        }

        Assert.Equal(0x1F, System.IO.File.ReadAllBytes(File("a.csv.gz"))[0]);
        Assert.Equal(table.ToString(), DataFrame.ReadCsv(File("a.csv.gz")).ToString());
        Assert.Equal(table.ToString(), DataFrame.ReadCsv(File("a.zip") + "#folder/two.csv").ToString());
        Assert.Contains("Did you mean 'folder/two.csv'", Assert.Throws<ArgumentException>(() => DataFrame.ReadCsv(File("a.zip") + "#folder/to.csv")).Message);
        Assert.Contains("2 members", Assert.Throws<InvalidDataException>(() => DataFrame.ReadCsv(File("a.zip"))).Message);
        using var stream = new MemoryStream(Encoding.Unicode.GetBytes(Korean));
        Assert.Equal(table.ToString(), DataFrame.ReadCsv(stream).ToString());
        Assert.Equal(table.ToString(), DataFrame.ReadCsv(new StringReader(Korean)).ToString());
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Reads_chunks_with_the_types_of_the_whole_file(bool pack)
    {
        const int rows = 40_000;
        var text = new StringBuilder("id,late,text\n");
        for (int i = 0; i < rows; i++)
            text.Append($"{i},{(i == rows - 1 ? "0.5" : i)},{(i % 3 == 0 ? "\"a\nb\"" : "c")}\n\n");
        string path = File(pack ? "long.csv.gz" : "long.csv");
        using (Stream file = System.IO.File.Create(path), target = pack ? new GZipStream(file, CompressionLevel.Fastest) : file)
            target.Write(Encoding.UTF8.GetBytes(text.ToString()));

        var whole = DataFrame.ReadCsv(path);
        var chunks = DataFrame.ReadCsvChunks(path, 7_000).ToArray();

        Assert.Equal([7_000, 7_000, 7_000, 7_000, 7_000, 5_000], chunks.Select(c => c.RowCount));
        Assert.All(chunks, chunk => Assert.Equal(["int32", "float64", "object"], chunk.Columns.Select(c => chunk[c].DType)));
        foreach (string column in whole.Columns)
            Assert.Equal(whole[column].ToArray(), chunks.SelectMany(c => c[column]).ToArray());
        Assert.Equal(7_000, chunks[1].Index[0]);
        Assert.Equal([2_000, 500], DataFrame.ReadCsvChunks(path, 2_000, new() { NRows = 2_500 }).Select(c => c.RowCount));
        Assert.Contains("rows must be positive", Assert.ThrowsAny<ArgumentException>(() => DataFrame.ReadCsvChunks(path, 0)).Message);
    }

    [Fact]
    public void Writes_labels_missing_words_and_dates_as_asked()
    {
        var table = DataFrame.ParseCsv("d,x,t\n2024-01-31,1.5,a\n,,\n2024-01-31T10:15:00.25,2,b\n", new() { ParseDates = ["d"] });
        using var stream = new MemoryStream();
        table.WriteCsv(stream, ';', index: true, naRep: "NA");

        Assert.Equal(";d;x;t\n0;2024-01-31;1.5;a\n1;NA;NA;NA\n2;2024-01-31 10:15:00.25;2.0;b\n", Encoding.UTF8.GetString(stream.ToArray()));
        var read = DataFrame.ParseCsv(stream.ToArray(), new() { IndexCol = 0, ParseDates = ["d"] });
        Assert.All(table.Columns, c => Assert.Equal(table[c].ToArray(), read[c].ToArray()));
    }

    [Fact]
    public void Reads_dates_in_a_format_and_names_what_is_no_date()
    {
        Assert.Equal(new DateTime(2024, 2, 1), DataFrame.ParseCsv("d\n01.02.2024\n", new() { ParseDates = [0], DateFormat = "dd.MM.yyyy" })["d"][0]);
        Assert.Contains("column 'd': expected a date, found '2024-02-30'", Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv("d\n2024-02-30\n", new() { Types = new Dictionary<string, Type> { ["d"] = typeof(DateTime) } })).Message);
        Assert.Contains("ParseDates: there is no column 3; the file has 1 columns", Assert.Throws<ArgumentException>(() => DataFrame.ParseCsv("d\n1\n", new() { ParseDates = [3] })).Message);
        Assert.Contains("both be marked by ','", Assert.Throws<ArgumentException>(() => DataFrame.ParseCsv("d\n1\n", new() { Thousands = ',', Decimal = ',' })).Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name) => Path.Combine(_folder, name);
}
