using System.Numerics;
using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Every feature's values ascending, with their rows; what is missing is left out. Made once and read by all trees.</summary>
/// <typeparam name="TRow">The type of the rows' numbers: 16 bits hold the rows of most data and take less memory.</typeparam>
internal sealed class SortedColumns<TRow> where TRow : unmanaged, IBinaryInteger<TRow>
{
    /// <summary>Sorts the columns of x.</summary>
    public SortedColumns(Tensor<float> x)
    {
        (Rows, Features) = ((int)x.Lengths[0], (int)x.Lengths[1]);
        Values = new float[Features][];
        Order = new TRow[Features][];
        Threads.For(Features, new SortBody(this, x));
    }

    public int Rows { get; }

    public int Features { get; }

    /// <summary>Of each feature the values, ascending.</summary>
    public float[][] Values { get; }

    /// <summary>Of each feature the rows of those values.</summary>
    public TRow[][] Order { get; }

    private readonly struct SortBody(SortedColumns<TRow> columns, Tensor<float> x) : IParallelBody
    {
        public void Run(int part)
        {
            var source = x.AsReadOnlySpan();
            int rows = columns.Rows, features = columns.Features, count = 0;
            for (int row = 0; row < rows; row++)
                if (!float.IsNaN(source[row * features + part]))
                    count++;
            var (values, order) = (new float[count], new TRow[count]);
            for (int row = 0, at = 0; row < rows; row++)
            {
                float value = source[row * features + part];
                if (!float.IsNaN(value))
                    (values[at], order[at++]) = (value, TRow.CreateTruncating(row));
            }
            Array.Sort(values, order);
            (columns.Values[part], columns.Order[part]) = (values, order);
        }
    }
}
