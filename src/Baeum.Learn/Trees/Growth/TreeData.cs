using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples prepared for growing trees: made once, read by all trees of a forest on all threads.</summary>
internal sealed class TreeData
{
    // Some lines of the cache: rows are read line by line, and the next line of a row comes sooner than another row. But few features are many parts, too.
    private const int FewTogether = 16, ManyTogether = 64, Parts = 8;
    private readonly Lazy<SampleOrders> _sorted;
    private readonly Tensor<float> _x;

    /// <summary>Prepares [samples, features]. NaN is a missing value.</summary>
    /// <param name="x">Shape: [samples, features], without infinite values.</param>
    /// <param name="categorical">Features whose values are categories; null for none.</param>
    public TreeData(Tensor<float> x, IReadOnlyList<int>? categorical = null)
    {
        (Samples, Features) = ((int)x.Lengths[0], (int)x.Lengths[1]);
        Columns = new TreeColumn[Features];
        _x = x = x.IsDense ? x : x.ToDenseTensor();
        IsCategorical = CategoryColumns.Marks(categorical, Features);
        int together = Math.Clamp(Features / Parts, FewTogether, ManyTogether);
        Threads.For((Features + together - 1) / together, new Coding(x, Columns, together));
        CategoryColumns.Check(Columns, IsCategorical);
        HasMissing = Columns.Any(c => c.HasMissing);
        Rows = new CodeRows(Columns, Samples);
        Marks = new ColumnMarks(Columns, Samples);
        _sorted = new(() => new SampleOrders(Columns, Samples));
    }

    /// <summary>How many samples there are.</summary>
    public int Samples { get; }

    /// <summary>How many features a sample has.</summary>
    public int Features { get; }

    /// <summary>The values as they were given, [samples · features].</summary>
    public ReadOnlySpan<float> Values => _x.AsReadOnlySpan();

    /// <summary>The features one by one.</summary>
    public TreeColumn[] Columns { get; }

    /// <summary>The same sample by sample.</summary>
    public CodeRows Rows { get; }

    /// <summary>Which values are not the least of their feature, where most are.</summary>
    public ColumnMarks Marks { get; }

    /// <summary>Of each feature the samples in order; made when first asked for.</summary>
    public SampleOrders Sorted => _sorted.Value;

    /// <summary>Of each feature whether its values are categories; empty if none has any.</summary>
    public bool[] IsCategorical { get; }

    /// <summary>Whether a value is missing anywhere.</summary>
    public bool HasMissing { get; }

    private readonly struct Coding(Tensor<float> x, TreeColumn[] columns, int together) : IParallelBody
    {
        public void Run(int part)
        {
            int samples = (int)x.Lengths[0], first = part * together, count = Math.Min(together, columns.Length - first);
            var values = x.AsReadOnlySpan();
            float[] taken = ArrayPool<float>.Shared.Rent(count * samples);
            Take(values[first..], columns.Length, count, samples, taken);
            var coder = new ColumnCoder(samples);
            for (int j = 0; j < count; j++)
                columns[first + j] = coder.Code(taken.AsSpan(j * samples, samples));
            ArrayPool<float>.Shared.Return(taken);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Take(ReadOnlySpan<float> values, int features, int count, int samples, Span<float> taken)
        {
            for (int i = 0; i < samples; i++)
            {
                var row = values.Slice(i * features, count);
                for (int j = 0, at = i; j < row.Length; j++, at += samples)
                    taken[at] = row[j];
            }
        }
    }
}
