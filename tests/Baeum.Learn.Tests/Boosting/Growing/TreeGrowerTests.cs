using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

public class TreeGrowerTests
{
    [Theory, InlineData("hist"), InlineData("approx"), InlineData("exact")]
    public void The_same_bits_at_any_number_of_threads(string method)
    {
        var x = GrowthData.X(20_000, 9, 0, 0.1);
        var (gradients, hessians) = GrowthData.Derivatives(x);
        BoostedTree? first = null;
        int before = Threads.Count;
        try
        {
            foreach (int threads in (int[])[1, 2, 5])
            {
                Threads.Count = threads;
                var tree = TreeGrower.Create(x, [], new() { TreeMethod = method, Subsample = 0.7f, ColsampleByTree = 0.8f }).Grow(gradients, hessians);
                first ??= tree;
                Assert.Equal(first.SplitConditions, tree.SplitConditions);
                Assert.Equal(first.LossChanges, tree.LossChanges);
                Assert.Equal(first.SumHessian, tree.SumHessian);
            }
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Theory, InlineData("hist"), InlineData("approx"), InlineData("exact")]
    public void The_leaf_of_a_row_is_where_its_values_lead(string method)
    {
        var x = GrowthData.X(2_000, 4, 30, 0.2);
        var (gradients, hessians) = GrowthData.Derivatives(x);
        var grower = TreeGrower.Create(x, [], new() { TreeMethod = method, Subsample = 0.5f, MinSplitLoss = 0.5f });
        var tree = grower.Grow(gradients, hessians);
        for (int row = 0; row < 2_000; row++)
        {
            int node = 0;
            while (tree.LeftChildren[node] >= 0)
                node = (float.IsNaN(x[row, tree.SplitIndices[node]]) ? tree.DefaultLeft[node] : x[row, tree.SplitIndices[node]] < tree.SplitConditions[node]) ? tree.LeftChildren[node] : tree.RightChildren[node];
            Assert.Equal(node, grower.Leaves[row]);
        }
    }

    [Fact]
    public void A_tree_makes_little_garbage()
    {
        var x = GrowthData.X(4_000, 20, 0);
        var (gradients, hessians) = GrowthData.Derivatives(x);
        var grower = TreeGrower.Create(x, [], new() { TreeMethod = "hist" });
        int before = Threads.Count;
        Threads.Count = 1;
        try
        {
            for (int i = 0; i < 3; i++)
                grower.Grow(gradients, hessians);
            long start = GC.GetAllocatedBytesForCurrentThread();
            var tree = grower.Grow(gradients, hessians);
            long made = GC.GetAllocatedBytesForCurrentThread() - start;
            Assert.InRange(made, 0, 2_000 + 60 * tree.NodeCount);
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Fact]
    public void What_the_exact_method_cannot_do_is_said()
    {
        var x = GrowthData.X(10, 4, 3);
        Assert.Contains("hist method grows trees of any depth", Assert.Throws<ArgumentException>(() => TreeGrower.Create(x, [], new() { MaxDepth = 0 })).Message);
        Assert.Contains("does not know categories", Assert.Throws<ArgumentException>(() => TreeGrower.Create(x, [], new() { Categorical = [true] })).Message);
        x[3, 1] = -1;
        Assert.Contains("whole numbers from 0 to 16777215, received -1 in row 3", Assert.Throws<ArgumentException>(() => TreeGrower.Create(x, [], new() { TreeMethod = "hist", Categorical = [false, true] })).Message);
    }

    [Fact]
    public void Features_that_never_change_and_rows_without_values_make_a_leaf()
    {
        var x = GrowthData.X(50, 3, 1);
        var (gradients, hessians) = GrowthData.Derivatives(x);
        foreach (string method in (string[])["hist", "approx", "exact"])
            Assert.Equal(1, TreeGrower.Create(x, [], new() { TreeMethod = method }).Grow(gradients, hessians).NodeCount);
        x.AsSpan().Fill(float.NaN);
        foreach (string method in (string[])["hist", "approx", "exact"])
            Assert.Equal(1, TreeGrower.Create(x, [], new() { TreeMethod = method }).Grow(gradients, hessians).NodeCount);
    }
}
