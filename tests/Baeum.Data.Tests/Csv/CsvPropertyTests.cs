using FsCheck;
using FsCheck.Fluent;

namespace Baeum.Data.Tests;

/// <summary>Any table of text, held against CsvHelper: what either writes, both read as it was.</summary>
public class CsvPropertyTests
{
    private const int Columns = 3;

    private static readonly string[] Names = ["c0", "c1", "c2"];
    private static readonly CsvOptions AllText = new() { KeepDefaultNa = false, Types = Names.ToDictionary(name => name, _ => typeof(string)) };

    private static readonly Arbitrary<string[][]> Tables = Gen.Elements("a", "b", ",", ";", "\"", "\n", "\r\n", "\r", " ", "\t", "한", "é", "0", "NA", "#", "'", "😀").ArrayOf().Select(string.Concat)
        .ArrayOf(Columns).ArrayOf().Where(rows => rows.Length > 0).ToArbitrary();

    [Fact]
    public void What_CsvHelper_writes_is_read_as_it_was() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Tables, rows => Same(rows, DataFrame.ParseCsv(ByCsvHelper(rows), AllText with { Delimiter = ',' }))));

    [Fact]
    public void What_is_written_is_read_as_it_was_by_CsvHelper_and_by_us() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Tables, rows =>
    {
        var table = new DataFrame(Names.Select((name, i) => Column.Create(name, Array.ConvertAll(rows, row => (string?)row[i]))));
        using var stream = new MemoryStream();
        table.WriteCsv(stream, ';');
        using var reader = CsvHelper.CsvReader.Create(stream.ToArray(), new CsvHelper.CsvReaderOptions { Separator = ';', HasHeader = true });
        bool same = Same(rows, DataFrame.ParseCsv(stream.ToArray(), AllText with { Delimiter = ';' }));
        foreach (string[] row in rows)
            same &= reader.Read() && Enumerable.Range(0, Columns).All(i => reader.GetString(i) == row[i]);
        return same;
    }));

    [Fact]
    public void Every_type_of_column_comes_back_with_what_it_misses() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        T[] Fill<T>(Func<T> draw, T missing) => [.. Enumerable.Range(0, 1 + Math.Abs(seed % 40)).Select(_ => random.Next(4) == 0 ? missing : draw())];
        double Real() => random.Next(8) switch { 0 => double.PositiveInfinity, 1 => double.NegativeInfinity, 2 => -0.0, _ => BitConverter.Int64BitsToDouble(random.NextInt64()) is var any && double.IsFinite(any) ? any : 0.1 };
        var table = new DataFrame(
            Column.Create("float", Fill(() => (float)random.NextDouble() * MathF.Pow(10, random.Next(-30, 30)), float.NaN)), Column.Create("double", Fill(Real, double.NaN)),
            Column.Create("int", Fill(() => random.Next(int.MinValue, int.MaxValue), 0)), Column.Create("long", Fill(() => random.NextInt64(long.MinValue, long.MaxValue), 0)), Column.Create("bool", Fill(() => random.Next(2) == 0, true)),
            Column.Create("text", Fill<string?>(() => $"정 \"{random.Next()}\", \n", null)), Column.Create("day", Fill(() => new DateTime(random.Next(1, 9999), 2, 28), default)), Column.Create("time", Fill(() => new DateTime(random.NextInt64(1, DateTime.MaxValue.Ticks)), default)));
        using var stream = new MemoryStream();
        table.WriteCsv(stream);
        var read = DataFrame.ParseCsv(stream.ToArray(), new() { Types = table.Columns.ToDictionary(name => name, name => table[name].ElementType) });
        return table.Columns.All(name => table[name].ElementType == read[name].ElementType && table[name].SequenceEqual(read[name]));
    }));

    private static string ByCsvHelper(string[][] rows)
    {
        using var text = new StringWriter();
        using (var writer = CsvHelper.CsvWriter.Create(text, new CsvHelper.CsvWriterOptions(), leaveOpen: true))
        {
            writer.WriteRecord(Names);
            foreach (string[] row in rows)
                writer.WriteRecord(row);
        }
        return text.ToString();
    }

    private static bool Same(string[][] rows, DataFrame table)
        => table.RowCount == rows.Length && Names.Select((name, i) => table[name].Values<string>().SequenceEqual(rows.Select(row => row[i]).ToArray())).All(same => same);
}
