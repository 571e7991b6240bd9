namespace Baeum.Compute.Tests;

/// <summary>Dot products in double, held against plain loops.</summary>
public class PackedRowsTests
{
    [Theory, InlineData(1, 1), InlineData(15, 3), InlineData(16, 8), InlineData(17, 9), InlineData(70, 40), InlineData(200, 5)]
    public void One_query_meets_all_rows(int rows, int features)
    {
        var x = Values(rows * features, 1);
        var packed = new PackedRows(x, features, [.. Enumerable.Range(0, rows)]);
        double[] query = [.. Values(features, 2)];

        foreach (var (first, end) in new[] { (0, rows), (rows / 2, rows), (0, rows / 3), (rows / 3, rows - rows / 4) })
        {
            var dots = new double[end - first];
            packed.Dot(query, first, end, dots);
            for (int i = first; i < end; i++)
                Assert.Equal(Twin(x.AsSpan(i * features, features), query), dots[i - first]);
        }
    }

    [Theory, InlineData(1, 1, 1), InlineData(17, 9, 5), InlineData(40, 33, 64), InlineData(5, 2, 9)]
    public void Many_queries_give_the_bits_of_one(int rows, int features, int queries)
    {
        float[] x = Values(rows * features, 3), q = Values(queries * features, 4);
        var packed = new PackedRows(x, features, [.. Enumerable.Range(0, rows)]);
        var dots = new double[queries * rows];
        new QueryBlock(features).Dot(packed, q, dots);

        for (int i = 0; i < queries; i++)
        {
            var one = new double[rows];
            packed.Dot([.. q[(i * features)..((i + 1) * features)]], 0, rows, one);
            Assert.Equal(one, dots[(i * rows)..((i + 1) * rows)]);
        }
    }

    [Fact]
    public void Rows_are_chosen_and_exchanged()
    {
        float[] x = [1, 2, 3, 4, 5, 6];
        var packed = new PackedRows(x, 2, [2, 0]);
        packed.Swap(0, 1);
        var row = new double[2];
        packed.CopyRow(0, row);

        Assert.Equal([1.0, 2], row);
        Assert.Equal([5.0, 61], packed.SquaredNorms());
    }

    [Fact]
    public void Says_what_does_not_fit()
        => Assert.Contains("do not fit", Assert.Throws<ArgumentException>(() => new QueryBlock(2).Dot(new PackedRows([1, 2], 2, [0]), [1, 2], new double[2])).Message);

    private static double Twin(ReadOnlySpan<float> row, double[] query)
    {
        double sum = 0;
        for (int k = 0; k < query.Length; k++)
            sum = Math.FusedMultiplyAdd(row[k], query[k], sum);
        return sum;
    }

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 4 - 2)];
    }
}
