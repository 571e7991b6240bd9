using FsCheck;
using FsCheck.Fluent;

namespace Baeum.Data.Tests;

/// <summary>Operations on random tables against the same written plainly with LINQ.</summary>
public class FramePropertyTests
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(7, 1);

    /// <summary>Rows of a key that is text or missing, a small whole number, and a float that may be NaN.</summary>
    private static readonly Gen<(string? Key, int Small, double Value)[]> Rows =
        (from key in Gen.Elements<string?>("a", "b", "가", "bb", null)
         from small in Gen.Choose(-2, 2)
         from value in Gen.Elements(0.0, -0.0, 1.5, -3, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity)
         select (key, small, value)).ArrayOf();

    [Fact]
    public void Sorting_is_stable_and_puts_missing_values_last()
        => Check(rows => Assert.Equal(
            rows.Index().OrderBy(r => r.Item.Key is null).ThenBy(r => r.Item.Key, StringComparer.Ordinal).ThenByDescending(r => r.Item.Small).Select(r => r.Index),
            Table(rows).SortBy([("key", true), ("small", false)]).Index.Select(i => (int)i!)));

    [Fact]
    public void Floats_sort_by_value_both_ways()
        => Check(rows =>
        {
            var known = rows.Index().Where(r => !double.IsNaN(r.Item.Value));
            var missing = rows.Index().Where(r => double.IsNaN(r.Item.Value)).Select(r => r.Index).ToArray();
            Assert.Equal([.. known.OrderBy(r => r.Item.Value).Select(r => r.Index), .. missing], Table(rows).SortBy("value").Index.Select(i => (int)i!));
            Assert.Equal([.. known.OrderByDescending(r => r.Item.Value).Select(r => r.Index), .. missing], Table(rows).SortBy("value", ascending: false).Index.Select(i => (int)i!));
        });

    [Fact]
    public void A_join_is_the_pairs_of_equal_keys()
        => Check(Rows.Two(), pair =>
        {
            var pairs = from a in pair.Item1.Index() from b in pair.Item2.Index() where a.Item.Key == b.Item.Key && a.Item.Small == b.Item.Small select $"{a.Index} {b.Index}";
            var joined = Numbered(pair.Item1, "left").Join(Numbered(pair.Item2, "right"), ["key", "small"], ["key", "small"]);
            Assert.Equal(pairs, joined["left"].Zip(joined["right"], (a, b) => $"{a} {b}"));
        });

    [Fact]
    public void An_outer_join_loses_no_row()
        => Check(Rows.Two(), pair =>
        {
            var joined = Numbered(pair.Item1, "left").Join(Numbered(pair.Item2, "right"), "key", how: "outer");
            Assert.Equal(pair.Item1.Length, joined["left"].Unique().Count(v => v is not null));
            Assert.Equal(pair.Item2.Length, joined["right"].Unique().Count(v => v is not null));
            Assert.Equal(joined["key"].ToArray(), joined.SortBy("key")["key"].ToArray());
        });

    [Fact]
    public void Parts_put_together_are_the_whole()
        => Check(rows =>
        {
            int cut = rows.Length / 3;
            var whole = Table(rows);
            Equal(whole, DataFrame.Concat([whole.TakeRows(..cut), whole.TakeRows(cut..)]));
            Equal(whole, DataFrame.ConcatColumns(whole.Select(..1), whole.Select(1..)));
        });

    [Fact]
    public void Groups_sum_as_loops_do()
        => Check(rows =>
        {
            var expected = rows.Where(r => r.Key is not null).GroupBy(r => r.Key).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
            var groups = Table(rows).GroupBy("key");
            Assert.Equal(expected.Select(g => (object?)g.Key), groups.Sum("small")["key"]);
            Assert.Equal(expected.Select(g => (object?)(long)g.Sum(r => r.Small)), groups.Sum("small")["small"]);
            Assert.Equal(expected.Select(g => (object?)g.Min(r => r.Small)), groups.Min("small")["small"]);
            Assert.Equal(expected.Select(g => (object?)(long)g.Count(r => !double.IsNaN(r.Value))), groups.Count("value")["value"]);
            Assert.Equal(expected.Select(g => (object?)(long)g.Select(r => r.Small).Distinct().Count()), groups.NUnique("small")["small"]);
        });

    [Fact]
    public void Codes_are_equal_where_values_are()
        => Check(rows =>
        {
            foreach (string name in (string[])["key", "small", "value"])
            {
                var column = Table(rows)[name];
                var factors = Factors.Of(column);
                Assert.Equal(column.Select(v => v is double d ? d + 0.0 : v), factors.Codes.Select(code => column[factors.FirstRows[code]]).Select(v => v is double d ? d + 0.0 : v));
                Assert.Equal(column.Select(v => v is double d ? d + 0.0 : v).Distinct().Count(), factors.FirstRows.Length);
            }
        });

    [Fact]
    public void Hashing_and_the_table_number_whole_numbers_alike()
    {
        var random = new Random(3);
        long[] far = [.. Enumerable.Range(0, 5000).Select(_ => random.NextInt64(-700, 700) * 1_000_000_007)], near = Array.ConvertAll(far, v => v / 1_000_000_007);

        Assert.Equal(Factors.Of(near).Codes, Factors.Of(far).Codes);
        Assert.Equal([0, 1, 0], Factors.Of([long.MinValue, long.MaxValue, long.MinValue]).Codes);
    }

    private static void Check(Action<(string? Key, int Small, double Value)[]> holds) => Check(Rows, holds);

    private static void Check<T>(Gen<T> gen, Action<T> holds) => Prop.ForAll(gen.ToArbitrary(), value => { holds(value); return true; }).Check(Few);

    private static DataFrame Table((string? Key, int Small, double Value)[] rows)
        => new(Column.Create("key", Array.ConvertAll(rows, r => r.Key)), Column.Create("small", Array.ConvertAll(rows, r => r.Small)), Column.Create("value", Array.ConvertAll(rows, r => r.Value)));

    private static DataFrame Numbered((string? Key, int Small, double Value)[] rows, string name)
        => Table(rows)[["key", "small"]].With(Column.Create(name, [.. Enumerable.Range(0, rows.Length)]));

    private static void Equal(DataFrame expected, DataFrame received)
    {
        Assert.Equal(expected.Columns, received.Columns);
        Assert.Equal(expected.Index.ToArray(), received.Index.ToArray());
        Assert.All(expected.Columns, name => Assert.Equal(expected[name].ToArray(), received[name].ToArray()));
    }
}
