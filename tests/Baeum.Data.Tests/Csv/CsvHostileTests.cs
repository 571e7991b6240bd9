using System.IO.Compression;
using System.Text;

namespace Baeum.Data.Tests;

/// <summary>Damaged and lying files: a table or one clear error that names the file, with no more memory than the content needs.</summary>
public sealed class CsvHostileTests : IDisposable
{
    private static readonly CsvOptions[] Options =
    [
        new(), new() { Header = false }, new() { Comment = '#' }, new() { Thousands = ',', Delimiter = ';' }, new() { Decimal = ',' }, new() { SkipRows = 1 }, new() { NRows = 2 },
        new() { UseCols = [0] }, new() { IndexCol = 0 }, new() { KeepDefaultNa = false }, new() { Encoding = "cp949" }, new() { Encoding = "utf-16" }, new() { Delimiter = '\t', ParseDates = [0] },
    ];

    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Thousands_of_corruptions_give_a_table_or_one_clear_error()
    {
        var random = new Random(7);
        byte[][] good =
        [
            Encoding.UTF8.GetBytes("id,name,x\n1,\"a, \"\"b\"\"\",2.5\n2,이름,-1e5\n3,,NA\n\n4,\"two\nlines\",7\n"), Encoding.Unicode.GetBytes("\ufeffa;b\r\n1,5;x\r\n2;y\r\n"),
            TextEncodings.Of("cp949").GetBytes("일자,시가\n2020-06-02,\"51,000\"\n,\n"), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 30).Select(i => $"{i},{i * 0.37},-{i}\n"))),
        ];
        for (int run = 0; run < 8_000; run++)
        {
            byte[] bytes = Corrupt([.. good[run % good.Length]], random);
            Survives(() => DataFrame.ParseCsv(bytes, Options[run / good.Length % Options.Length], "t.csv"), "t.csv");
        }
    }

    [Fact]
    public void Corrupted_archives_give_a_table_or_one_clear_error()
    {
        var random = new Random(8);
        var table = DataFrame.ParseCsv(string.Concat(Enumerable.Range(0, 200).Select(i => $"{i},{i * 0.37}\n")));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            table.WriteCsv(gzip);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("a.csv").Open())
            table.WriteCsv(entry);
        for (int run = 0; run < 1_000; run++)
        {
            File.WriteAllBytes(_path, Corrupt(run % 2 == 0 ? packed.ToArray() : zip.ToArray(), random));
            Survives(() => DataFrame.ReadCsv(_path), _path);
        }
        File.WriteAllBytes(_path, packed.ToArray()[..^20]);
        Assert.Contains("damaged or cut off", Assert.Throws<InvalidDataException>(() => DataFrame.ReadCsv(_path)).Message);
    }

    [Fact]
    public void A_bomb_is_refused()
    {
        using (var gzip = new GZipStream(File.Create(_path), CompressionLevel.Optimal))
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++)
                gzip.Write(zeros);
        }

        Assert.Contains("far more than a table does", Assert.Throws<InvalidDataException>(() => DataFrame.ReadCsv(_path)).Message);
    }

    [Fact]
    public void More_cells_than_bytes_take_no_memory()
    {
        string text = string.Join(',', Enumerable.Range(0, 100_000)) + "\n" + string.Concat(Enumerable.Repeat("1\n", 100_000));
        long before = GC.GetTotalAllocatedBytes();

        Assert.Contains("line 2: expected 100000 fields, as in the first line, found 1 (column '1' is missing): '1'", Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv(text)).Message);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 300 << 20);
    }

    [Fact]
    public void Long_lines_many_columns_and_open_quotes_are_read_or_refused()
    {
        Assert.Equal(20_000_000, ((string)DataFrame.ParseCsv("a,b\n1," + new string('x', 20_000_000))["b"][0]!).Length);
        Assert.Equal(200_000, DataFrame.ParseCsv(string.Join(',', Enumerable.Range(0, 200_000)) + "\n" + string.Join(',', Enumerable.Range(0, 200_000)) + "\n").Columns.Count);
        string open = "a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 1_000_000)) + "1,\"x\n" + string.Concat(Enumerable.Repeat("1,2\n", 1_000_000));
        Assert.Contains("line 1000002, column 'b': a quote opens here and is never closed", Assert.Throws<InvalidDataException>(() => DataFrame.ParseCsv(open)).Message);
    }

    public void Dispose() => File.Delete(_path);

    private static byte[] Corrupt(byte[] bytes, Random random)
    {
        for (int change = random.Next(1, 4); change > 0; change--)
            bytes[random.Next(bytes.Length)] = random.Next(3) switch { 0 => 0, 1 => (byte)random.Next(256), _ => ",;\t\"\n\r 09.-#"u8[random.Next(12)] };
        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static void Survives(Func<DataFrame> read, string name)
    {
        try
        {
            _ = read().ToString();
        }
        catch (InvalidDataException e)
        {
            Assert.Contains(name, e.Message);
        }
        catch (ArgumentException e)
        {
            Assert.Contains("there is no column", e.Message);
        }
    }
}
