namespace Baeum.Learn;

/// <summary>Adds what the leaves say about samples, tree after tree.</summary>
internal static class LeafVisitors
{
    /// <summary>All values of the leaves. Shape: [samples · width].</summary>
    /// <param name="sums">Where they are added.</param>
    /// <param name="answers">Of each tree what its leaves say.</param>
    /// <param name="width">Values a node.</param>
    internal readonly struct Adding(double[] sums, double[][] answers, int width) : ILeafVisitor
    {
        public static bool TakesAnswers => true;

        public void Visit(int tree, int first, ReadOnlySpan<int> leaves)
        {
            double[] says = answers[tree];
            for (int i = 0; i < leaves.Length; i++)
                Add(sums.AsSpan((first + i) * width, width), says, leaves[i]);
        }
    }

    /// <summary>As the other, for those samples only that a tree did not see; counts how many trees said something.</summary>
    internal readonly struct AddingUnseen(double[] sums, double[][] answers, int width, bool[][] unseen, int[] counts) : ILeafVisitor
    {
        public static bool TakesAnswers => true;

        public void Visit(int tree, int first, ReadOnlySpan<int> leaves)
        {
            double[] says = answers[tree];
            for (int i = 0; i < leaves.Length; i++)
                if (unseen[tree][first + i])
                {
                    Add(sums.AsSpan((first + i) * width, width), says, leaves[i]);
                    counts[first + i]++;
                }
        }
    }

    /// <summary>One number a tree, the trees' columns in turn. Shape: [samples · columns].</summary>
    internal readonly struct AddingColumns(double[] sums, double[][] answers, int columns) : ILeafVisitor
    {
        public static bool TakesAnswers => true;

        public void Visit(int tree, int first, ReadOnlySpan<int> leaves)
        {
            double[] says = answers[tree];
            for (int i = 0; i < leaves.Length; i++)
                sums[(first + i) * columns + tree % columns] += says[leaves[i]];
        }
    }

    /// <summary>Keeps the leaves. Shape: [samples · trees].</summary>
    internal readonly struct Keeping(int[] kept, int trees) : ILeafVisitor
    {
        public static bool TakesAnswers => false;

        public void Visit(int tree, int first, ReadOnlySpan<int> leaves)
        {
            for (int i = 0; i < leaves.Length; i++)
                kept[(first + i) * trees + tree] = leaves[i];
        }
    }

    /// <summary>The first rows are 1 in one place.</summary>
    private static void Add(Span<double> sums, double[] says, int row)
    {
        if (sums.Length > 1 && row < sums.Length)
        {
            sums[row]++;
            return;
        }
        var values = says.AsSpan(row * sums.Length, sums.Length);
        for (int k = 0; k < sums.Length; k++)
            sums[k] += values[k];
    }
}
