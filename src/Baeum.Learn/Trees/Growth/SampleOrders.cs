using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Of each feature all samples in ascending order of their values. Made once; a tree that grows parts it node by node instead of sorting each node anew.</summary>
internal sealed class SampleOrders
{
    /// <summary>Marks a sample in an order: another one has the same value, or one so close that it counts as the same. Two that follow each other without marks differ.</summary>
    public const int Mark = int.MinValue;

    /// <summary>What is left of an entry without its mark.</summary>
    public const int Unmarked = int.MaxValue;

    private readonly int[][] _orders;

    /// <summary>Sorts columns without missing values.</summary>
    public SampleOrders(TreeColumn[] columns, int samples)
    {
        _orders = new int[columns.Length][];
        Threads.For(columns.Length, new Sorting(columns, samples, _orders));
    }

    /// <summary>The samples by a feature, ascending, some with <see cref="Mark"/>.</summary>
    public ReadOnlySpan<int> Order(int feature) => _orders[feature];

    private readonly struct Sorting(TreeColumn[] columns, int samples, int[][] orders) : IParallelBody
    {
        public void Run(int feature)
        {
            var column = columns[feature];
            var starts = new int[column.Codes + 1];
            for (int i = 0; i < samples; i++)
                starts[column[i] + 1]++;
            for (int code = 0; code < column.Codes; code++)
                starts[code + 1] += starts[code];
            int[] next = starts[..^1], order = new int[samples];
            for (int i = 0; i < samples; i++)
            {
                int code = column[i];
                bool isAlone = starts[code + 1] - starts[code] == 1 && !column.IsClose(code) && !(code > 0 && column.IsClose(code - 1));
                order[next[code]++] = isAlone ? i : i | Mark;
            }
            orders[feature] = order;
        }
    }
}
