namespace Baeum.Learn.Tests;

/// <summary>Parting by known places gives the order of exchanging one after the other.</summary>
public class TieOrderTests
{
    [Fact]
    public void Exchange_leaves_the_order_of_exchanging_with_the_last()
    {
        var random = new Random(1);
        for (int round = 0; round < 600; round++)
        {
            int count = 1 + random.Next(round % 3 == 0 ? 200 : 12), kinds = random.Next(1, 6);
            int[] codes = [.. Enumerable.Range(0, count).Select(_ => random.Next(kinds))], samples = [.. Enumerable.Range(0, count)], expected = [.. samples];
            float[] values = [.. Enumerable.Range(0, kinds).Select(k => k * 0.5f)];
            double threshold = random.Next(-1, 6) * 0.5;
            int p = 0, end = count;
            while (p < end)
            {
                if (values[codes[expected[p]]] <= threshold)
                    p++;
                else
                {
                    end--;
                    (expected[p], expected[end]) = (expected[end], expected[p]);
                }
            }

            Assert.Equal(end, new SampleExchange(count).Part(samples, [.. codes], values, threshold));
            Assert.Equal(expected, samples);
        }
    }

    [Fact]
    public void Partition_leaves_the_order_of_exchanging_three_ways()
    {
        var random = new Random(2);
        for (int round = 0; round < 600; round++)
        {
            int count = 1 + random.Next(round % 3 == 0 ? 200 : 12), kinds = round % 5 == 4 ? 1000 : random.Next(1, 6);
            ulong[] keys = [.. Enumerable.Range(0, count).Select(i => (ulong)random.Next(kinds) << 32 | (uint)i)], expected = [.. keys];
            ulong pivot = keys[random.Next(count)] >> 32;
            int i = 0, less = 0, greater = count;
            while (i < greater)
            {
                ulong code = expected[i] >> 32;
                int with = code < pivot ? less++ : code > pivot ? --greater : i;
                (expected[i], expected[with]) = (expected[with], expected[i]);
                i += code > pivot ? 0 : 1;
            }
            new TiePartition(count).Part(keys, pivot << 32, pivot << 32 | uint.MaxValue, out int below, out int above);

            Assert.Equal((less, greater), (below, above));
            Assert.Equal(expected, keys);
        }
    }
}
