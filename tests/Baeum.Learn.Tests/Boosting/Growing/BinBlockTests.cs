namespace Baeum.Learn.Tests;

public class BinBlockTests
{
    [Theory, InlineData(3, 0), InlineData(3, 0.3), InlineData(0, 0.1), InlineData(1, 0.9)]
    public void A_histogram_has_the_sums_of_a_plain_loop(int levels, double missing)
    {
        Sums_as_a_plain_loop<PairCell>(levels, missing);
        Sums_as_a_plain_loop<CountedCell>(levels, missing);
    }

    private static void Sums_as_a_plain_loop<TCell>(int levels, double missing) where TCell : struct, IHistogramCell<TCell>
    {
        int width = TCell.Width;
        const int Rows = 500, Features = 5;
        var x = GrowthData.X(Rows, Features, levels, missing);
        var pairs = GrowthData.Pairs(GrowthData.Derivatives(x));
        var columns = BinnedMatrix.Of(x, default, new() { MaxBin = 16 }).Columns;
        int[] rows = [.. Enumerable.Range(0, Rows).Where(row => row % 3 != 0)], all = [.. Enumerable.Range(0, Features)];
        GradientPair[] ofRows = [.. rows.Select(row => pairs[row])];
        GradientSums total = default;
        foreach (var pair in ofRows)
            total += new GradientSums(pair.Gradient, pair.Hessian);
        BinBlock[] blocks = [new DenseBlock<TCell>(all, columns, Rows, 0), new SparseBlock<TCell>(all, columns, Rows, 0), .. all.Select(f => new WideBlock<TCell>(f, columns, 0))];
        foreach (var block in blocks)
        {
            double[] expected = new double[width * block.Slots], received = new double[width * block.Slots];
            for (int i = 0; i < rows.Length; i++)
                for (int f = 0; f < block.Features.Length; f++)
                {
                    int slot = block.Starts[f] + columns[block.Features[f]][rows[i]];
                    expected[width * slot] += ofRows[i].Gradient;
                    expected[width * slot + 1] += ofRows[i].Hessian;
                    if (width > 2)
                        expected[width * slot + 2]++;
                }
            block.Sum(rows, ofRows, total, received);
            OracleCases.Close(expected, received, block is SparseBlock<TCell> ? 1e-13 : 0, block.GetType().Name);
        }
    }

    [Fact]
    public void Pictures_with_many_empty_pixels_are_kept_sparse()
    {
        Assert.All(BinnedMatrix.Of(GrowthData.X(10_000, 6, 0), default, new()).Blocks, block => Assert.IsType<DenseBlock<PairCell>>(block));
        var x = GrowthData.X(10_000, 6, 0);
        for (int i = 0; i < 10_000; i++)
            for (int f = 0; f < 6; f++)
                x[i, f] = Math.Max(0, x[i, f] - 0.8f);
        Assert.All(BinnedMatrix.Of(x, default, new()).Blocks, block => Assert.IsType<SparseBlock<PairCell>>(block));
    }

    [Fact]
    public void A_feature_of_very_many_categories_has_a_block_of_its_own()
    {
        var x = GrowthData.X(2_000, 2, 0);
        for (int i = 0; i < 2_000; i++)
            x[i, 1] = i * 40;
        var settings = new BoostedTreeSettings { TreeMethod = "hist", Categorical = [false, true], MaxDepth = 2, MaxCatThreshold = 100_000, MinChildWeight = 0 };
        Assert.Contains(BinnedMatrix.Of(x, default, settings).Blocks, block => block is WideBlock<PairCell>);
        var (gradients, hessians) = GrowthData.Derivatives(x);
        for (int i = 0; i < 2_000; i++)
            gradients[i] = i % 2;
        var tree = TreeGrower.Create(x, [], settings).Grow(gradients, hessians);
        Assert.Equal(1, tree.SplitIndices[0]);
        Assert.True(tree.Categorical[0]);
    }
}
