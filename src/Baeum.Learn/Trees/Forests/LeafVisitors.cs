namespace Baeum.Learn;

/// <summary>Adds what the leaves say about samples, tree after tree.</summary>
internal static class LeafVisitors
{
    /// <summary>What leaves say, times a factor. Shape: [samples · width].</summary>
    /// <param name="sums">Where it is added.</param>
    /// <param name="values">Of each tree what its nodes say, [nodes · width].</param>
    /// <param name="width">Values a node.</param>
    internal readonly struct Adding(double[] sums, double[][] values, int width) : ILeafVisitor
    {
        public void Visit(int tree, int first, ReadOnlySpan<int> leaves)
        {
            double[] says = values[tree];
            for (int i = 0; i < leaves.Length; i++)
                Add(sums.AsSpan((first + i) * width, width), says.AsSpan(leaves[i] * width, width));
        }
    }

    /// <summary>As the other, for those samples only that a tree did not see; counts how many trees said something.</summary>
    internal readonly struct AddingUnseen(double[] sums, double[][] values, int width, bool[][] unseen, int[] counts) : ILeafVisitor
    {
        public void Visit(int tree, int first, ReadOnlySpan<int> leaves)
        {
            double[] says = values[tree];
            for (int i = 0; i < leaves.Length; i++)
                if (unseen[tree][first + i])
                {
                    Add(sums.AsSpan((first + i) * width, width), says.AsSpan(leaves[i] * width, width));
                    counts[first + i]++;
                }
        }
    }

    /// <summary>One number a tree, the trees' columns in turn. Shape: [samples · columns].</summary>
    internal readonly struct AddingColumns(double[] sums, double[][] values, int columns) : ILeafVisitor
    {
        public void Visit(int tree, int first, ReadOnlySpan<int> leaves)
        {
            double[] says = values[tree];
            for (int i = 0; i < leaves.Length; i++)
                sums[(first + i) * columns + tree % columns] += says[leaves[i]];
        }
    }

    /// <summary>Keeps the leaves. Shape: [samples · trees].</summary>
    internal readonly struct Keeping(int[] kept, int trees) : ILeafVisitor
    {
        public void Visit(int tree, int first, ReadOnlySpan<int> leaves)
        {
            for (int i = 0; i < leaves.Length; i++)
                kept[(first + i) * trees + tree] = leaves[i];
        }
    }

    private static void Add(Span<double> sums, ReadOnlySpan<double> values)
    {
        for (int k = 0; k < sums.Length; k++)
            sums[k] += values[k];
    }
}
