namespace Baeum.Cli.Tests;

public sealed class DescribeCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void Shows_shape_types_missing_values_and_labels()
    {
        string path = _cli.Write("people.csv", "name,age,도시", "Ann,30,서울", "Bob,,부산", "Cy,25,서울", "Ann,30,서울");

        Assert.Equal(App.Success, _cli.Run("describe", path, "--target", "도시"));

        Assert.Contains("people.csv: 4 rows x 3 columns", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("1 (8.3 %) of all values", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("1 (25.0 %) of the rows are those of an earlier one", _cli.Output, StringComparison.Ordinal);
        Assert.Matches(@"age +float64 +1 \(25\.0 %\) +2 +30\.0, 25\.0", _cli.Output);
        Assert.Matches(@"mean +28\.333333", _cli.Output);
        Assert.Matches(@"top +Ann +서울", _cli.Output);
        Assert.Matches(@"서울 +3 +75\.0 % +█{30}", _cli.Output);
        Assert.DoesNotContain('\u001b', _cli.Output);
    }

    [Fact]
    public void Reads_files_as_they_are_said_to_be_written()
    {
        string path = _cli.Write("plain.txt", "1;2,5;x", "3;4,5;y");

        Assert.Equal(App.Success, _cli.Run("describe", path, "--delimiter", ";", "--no-header", "--target", "2"));

        Assert.Contains("2 rows x 3 columns", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("Values of 2", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_Korean_files_of_old_spreadsheets()
    {
        string path = _cli.PathOf("korean.csv");
        File.WriteAllBytes(path, [0xB5, 0xB5, 0xBD, 0xC3, (byte)'\n', 0xBC, 0xAD, 0xBF, 0xEF, (byte)'\n']);

        Assert.Equal(App.Success, _cli.Run("describe", path, "--encoding", "cp949", "--target", "도시"));

        Assert.Matches("서울 +1 +100.0 %", _cli.Output);
    }

    [Fact]
    public void Grouped_digits_are_numbers()
    {
        string path = _cli.Write("prices.csv", "day,price,size", "a,\"70,000\",\"1,2\"", "b,\"1,234,567\",\"3,4\"", "c,900,", "d,,\"5,6\"");

        Assert.Equal(App.Success, _cli.Run("describe", path));

        Assert.Matches("price +float64 ", _cli.Output);
        Assert.Matches("size +object ", _cli.Output);
        Assert.Contains("1.234567e+06", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_row_may_have_been_taken_for_the_header()
    {
        string path = _cli.Write("plain.csv", "6,148,0.5", "1,85,0.3");

        Assert.Equal(App.Success, _cli.Run("describe", path));
        Assert.Contains("--no-header takes it for a row", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(App.Success, _cli.Run("describe", path, "--no-header"));
        Assert.DoesNotContain("--no-header takes", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_set_knows_its_target()
    {
        Assert.Equal(App.Success, _cli.Run("describe", "iris"));

        Assert.Contains("150 rows x 5 columns", _cli.Output, StringComparison.Ordinal);
        Assert.Matches(@"virginica +50 +33\.3 %", _cli.Output);
    }

    [Fact]
    public void Many_columns_and_values_are_cut_short()
    {
        string path = _cli.Write("wide.csv", [string.Join(',', Enumerable.Range(0, 60).Select(i => $"c{i}")), .. Enumerable.Range(0, 30).Select(r => string.Join(',', Enumerable.Range(0, 60).Select(c => r * c)))]);

        Assert.Equal(App.Success, _cli.Run("describe", path, "--target", "c1"));

        Assert.Contains("... and 10 more", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("... and 10 more values", _cli.Output, StringComparison.Ordinal);
        Assert.All(_cli.Output.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    [Theory]
    [InlineData("people.csv' has no column 'agee'. Did you mean 'age'?", "people.csv", "--target", "agee")]
    [InlineData("--delimiter: expected one character or 'tab', received ';;'", "people.csv", "--delimiter", ";;")]
    [InlineData("There is no file 'none.csv'", "none.csv")]
    [InlineData("Did you mean 'iris'?", "irsi")]
    public void Says_what_is_wrong_in_one_line(string expected, string table, params string[] more)
    {
        string path = _cli.Write("people.csv", "name,age", "Ann,30");

        Assert.Equal(App.Failure, _cli.Run(["describe", table == "people.csv" ? path : table, .. more]));

        Assert.Contains(expected, _cli.Error, StringComparison.Ordinal);
        Assert.Single(_cli.Error.TrimEnd().Split('\n'));
    }

    public void Dispose() => _cli.Dispose();
}
