using Baeum.Data;

namespace Baeum.Bench;

/// <summary>Tables of a million rows against pandas.</summary>
internal sealed class FrameWorkload : IWorkload
{
    private const int Rows = 1_000_000;

    public string Name => "frame";

    public string Title => "Tables of 1,000,000 rows, against pandas";

    public string PeerScript => "frame.py";

    public IEnumerable<Case> Cases()
    {
        var random = new Random(1);
        string[] texts = [.. Enumerable.Range(0, 1000).Select(i => $"item{i}")];
        var table = new DataFrame(
            Column.Create("few", Fill(() => (long)random.Next(100))), Column.Create("many", Fill(() => (long)random.Next(Rows / 2))),
            Column.Create("value", Fill(random.NextDouble)), Column.Create("text", Fill<string?>(() => texts[random.Next(1000)])));
        long[] keys = [.. Enumerable.Range(0, Rows / 2)];
        random.Shuffle(keys);
        var other = new DataFrame(Column.Create("many", keys), Column.Create("more", Array.ConvertAll(keys, _ => random.NextDouble())));
        yield return new("groupby 100 numbers, mean", 0, 0, () => () => table.GroupBy("few").Mean("value"));
        yield return new("groupby 500,000 numbers, mean", 0, 0, () => () => table.GroupBy("many").Mean("value"));
        yield return new("groupby 1,000 texts, mean", 0, 0, () => () => table.GroupBy("text").Mean("value"));
        yield return new("sort by a float", 0, 0, () => () => table.SortBy("value"));
        yield return new("sort by text, then number", 0, 0, () => () => table.SortBy(["text", "many"]));
        yield return new("join with 500,000 rows", 0, 0, () => () => table.Join(other, "many"));
        yield return new("value counts of numbers", 0, 0, () => () => table["many"].ValueCounts());
        yield return new("value counts of texts", 0, 0, () => () => table["text"].ValueCounts());
    }

    private static T[] Fill<T>(Func<T> draw) => [.. Enumerable.Range(0, Rows).Select(_ => draw())];
}
