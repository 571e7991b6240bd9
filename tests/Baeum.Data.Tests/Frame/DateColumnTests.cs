namespace Baeum.Data.Tests;

public class DateColumnTests
{
    private static readonly Dictionary<string, Func<DataFrame, object>> Steps = new()
    {
        ["info(df)"] = t => t.Info(),
        ["df"] = t => t,
        ["df['day']"] = t => t["day"],
        ["df['time']"] = t => t["time"],
        ["df['fine']"] = t => t["fine"],
        ["df.sort_values('day', kind='stable')"] = t => t.SortBy("day"),
        ["df.sort_values('time', ascending=False, kind='stable')"] = t => t.SortBy("time", ascending: false),
        ["df['time'].value_counts()"] = t => t["time"].ValueCounts(),
        ["df.head(1)"] = t => t.Head(1),
        ["df.describe(datetime_is_numeric=True)"] = t => t.Describe(),
        ["df[['day', 'n', 'x']].describe(include='all', datetime_is_numeric=True)"] = t => t[["day", "n", "x"]].Describe("all"),
        ["df[['day']].describe(datetime_is_numeric=True)"] = t => t[["day"]].Describe(),
        ["df['time'] - df['day']"] = t => (t["time"] - t["day"]).Rename(""),
        ["df['day'].diff()"] = t => t["day"].Diff(),
        ["df['day'] - pd.Timestamp(2020, 1, 1)"] = t => t["day"] - new DateTime(2020, 1, 1),
        ["df['day'] + pd.Timedelta(days=1.5)"] = t => t["day"] + 1.5,
        ["df['day'] - pd.to_timedelta(df['x'], unit='D')"] = t => (t["day"] - t["x"]).Rename(""),
        ["df.drop_duplicates('time')"] = t => t.DropDuplicates("time"),
        ["df[['day', 'n']].merge(df[['day', 'x']], on='day', suffixes=('', '_r'))"] = t => t[["day", "n"]].Join(t[["day", "x"]], "day"),
    };

    public static TheoryData<string, string> Cases => PandasFrames.Steps("dates");

    [Theory, MemberData(nameof(Cases))]
    public void Prints_and_changes_dates_as_pandas_does(string table, string step)
        => Assert.Equal(PandasFrames.Text(table, step), Steps[step](PandasFrames.Table(table)).ToString());

    [Fact]
    public void A_missing_date_is_the_default()
    {
        var column = Column.Create("d", (DateTime[])[new(2020, 1, 2), default]);

        Assert.Equal([new DateTime(2020, 1, 2), null], column);
        Assert.Equal("datetime64[ns]", column.DType);
        Assert.Equal([null, new DateTime(2020, 1, 2)], column.TakeRowsOrMissing([-1, 0]));
    }

    [Fact]
    public void Dates_are_no_numbers()
    {
        var table = new DataFrame(Column.Create("d", (DateTime[])[new(2020, 1, 2)]), Column.Create("i", (int[])[7]));

        Assert.Contains("Column 'd' holds dates, no numbers; take parts of them", Assert.Throws<InvalidOperationException>(() => table.ToTensor()).Message);
        Assert.Contains("holds dates", Assert.Throws<InvalidOperationException>(() => table["d"].Mean()).Message);
        Assert.Equal(["i"], table.Mean().Columns);
        Assert.Contains("holds dates", Assert.Throws<InvalidOperationException>(() => table["i"] + table["d"]).Message);
        Assert.Contains("Column 'd', row 0: -800000 days from 2020-01-02 00:00:00", Assert.Throws<OverflowException>(() => table["d"] - 800_000).Message);
        Assert.Contains("0   d       1 non-null      datetime64[ns]", table.Info());
        Assert.Equal(7, table.ToDictionary<DateTime, int>("d", "i")[new(2020, 1, 2)]);
    }
}
