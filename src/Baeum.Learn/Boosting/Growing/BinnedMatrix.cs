using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The values of all features as bins. Made once and read by all trees.</summary>
internal sealed class BinnedMatrix
{
    private const int DoublesPerBlock = 8192, SparseDoublesPerBlock = 16384, LeastSparseRows = 8192;
    private const double MostSparse = 0.4;

    private BinnedMatrix(BinColumn[] columns, int rows, int width, BinBlock[] blocks)
    {
        (Columns, Rows, Width, Blocks) = (columns, rows, width, blocks);
        IsDense = !columns.Any(column => column.HasMissing);
    }

    /// <summary>The bins of each feature.</summary>
    public BinColumn[] Columns { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>How many doubles a slot of a histogram takes.</summary>
    public int Width { get; }

    /// <summary>Whether no value is missing.</summary>
    public bool IsDense { get; }

    /// <summary>The features that have more than one slot, in blocks.</summary>
    public BinBlock[] Blocks { get; }

    /// <summary>The slots of a histogram of all features.</summary>
    public int Slots => Blocks.Length == 0 ? 0 : Blocks[^1].Start + Blocks[^1].Slots;

    /// <summary>Cuts every feature with a sketch over the rows and bins it.</summary>
    /// <param name="x">Shape: [rows, features]; NaN is missing.</param>
    /// <param name="weights">The weight of each row; empty for 1.</param>
    public static BinnedMatrix Of(Tensor<float> x, ReadOnlyMemory<float> weights, BoostedTreeSettings settings)
        => Of<QuantileCuts, PairCell>(new(weights, settings), x);

    /// <summary>Cuts every feature by a rule and bins it, for histograms of a kind of cell.</summary>
    public static BinnedMatrix Of<TCuts, TCell>(TCuts rule, Tensor<float> x) where TCuts : struct, ICutRule where TCell : struct, IHistogramCell<TCell>
    {
        int rows = (int)x.Lengths[0], features = (int)x.Lengths[1];
        var columns = new BinColumn[features];
        int together = Math.Clamp(features / 8, 1, ColumnsPerPart);
        Threads.For((features + together - 1) / together, new BinBody<TCuts>(rule, x, rows, features, together, columns));
        return new(columns, rows, TCell.Width, InBlocks<TCell>(columns, rows));
    }

    /// <summary>Sixteen neighbouring floats are read at once.</summary>
    private const int ColumnsPerPart = 16;

    private static BinBlock[] InBlocks<TCell>(BinColumn[] columns, int rows) where TCell : struct, IHistogramCell<TCell>
    {
        int[] features = [.. Enumerable.Range(0, columns.Length).Where(f => columns[f].Slots > 1)];
        long slots = features.Sum(f => (long)columns[f].Slots);
        bool isSparse = rows >= LeastSparseRows && features.Sum(f => (long)rows - columns[f].UsualCount) < MostSparse * rows * features.Length;
        int most = (isSparse ? SparseDoublesPerBlock : DoublesPerBlock) / TCell.Width;
        // An even number of about equal blocks, for the threads.
        long count = (slots + 2 * most - 1) / (2 * most) * 2, goal = count == 0 ? 1 : Math.Min(BinBlock.MostDoubles / TCell.Width, (slots + count - 1) / count);
        var blocks = new List<(int[] Features, int Start)>();
        var members = new List<int>();
        int start = 0, size = 0;
        foreach (int feature in features)
        {
            if (members.Count > 0 && size + columns[feature].Slots > goal)
                Close();
            members.Add(feature);
            size += columns[feature].Slots;
        }
        if (members.Count > 0)
            Close();
        var made = new BinBlock[blocks.Count];
        Threads.For(made.Length, new BlockBody<TCell>(columns, rows, blocks, isSparse, made));
        return made;

        void Close()
        {
            blocks.Add(([.. members], start));
            // Every block begins at a cache line of four slots.
            start += (size + 3) / 4 * 4;
            size = 0;
            members.Clear();
        }
    }

    private readonly struct BlockBody<TCell>(BinColumn[] columns, int rows, List<(int[] Features, int Start)> blocks, bool isSparse, BinBlock[] made) : IParallelBody where TCell : struct, IHistogramCell<TCell>
    {
        public void Run(int part)
        {
            var (features, start) = blocks[part];
            made[part] = columns[features[0]].Slots > BinBlock.MostDoubles / TCell.Width ? new WideBlock<TCell>(features[0], columns, start)
                : isSparse ? new SparseBlock<TCell>(features, columns, rows, start) : new DenseBlock<TCell>(features, columns, rows, start);
        }
    }

    private readonly struct BinBody<TCuts>(TCuts rule, Tensor<float> x, int rows, int features, int together, BinColumn[] columns) : IParallelBody where TCuts : struct, ICutRule
    {
        public void Run(int part)
        {
            int first = part * together, count = Math.Min(together, features - first);
            var values = new float[rows * count];
            var source = x.AsReadOnlySpan();
            for (int row = 0; row < rows; row++)
                for (int f = 0; f < count; f++)
                    values[f * rows + row] = source[row * features + first + f];
            var sketch = new QuantileSketch();
            for (int f = 0; f < count; f++)
            {
                var column = values.AsSpan(f * rows, rows);
                columns[first + f] = new(column, rule.Cut(sketch, column, first + f));
            }
        }
    }
}
