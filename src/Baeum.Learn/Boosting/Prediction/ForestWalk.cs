using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Rows on their way down a tree, eight at once: the steps of one row wait for memory, those of eight overlap.</summary>
internal static class ForestWalk
{
    /// <summary>Rows that walk together.</summary>
    public const int Lanes = 8;

    /// <summary>The steps from which on it is worth to look whether all rows have arrived.</summary>
    private const int Deep = 5;

    /// <summary>Leads eight rows from where they are to their leaves. Shape: x [8, features], nodes [8].</summary>
    public static void Eight(CompactForest.Node[] all, int steps, ReadOnlySpan<float> x, int features, Span<int> at)
    {
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(all);
        ref float x0 = ref MemoryMarshal.GetReference(x);
        ref float x1 = ref Unsafe.Add(ref x0, features), x2 = ref Unsafe.Add(ref x1, features), x3 = ref Unsafe.Add(ref x2, features);
        ref float x4 = ref Unsafe.Add(ref x3, features), x5 = ref Unsafe.Add(ref x4, features), x6 = ref Unsafe.Add(ref x5, features), x7 = ref Unsafe.Add(ref x6, features);
        nint i7 = at[7], i0 = at[0], i1 = at[1], i2 = at[2], i3 = at[3], i4 = at[4], i5 = at[5], i6 = at[6];
        for (int step = 0; step < steps; step++)
        {
            nint j0 = Step(ref nodes, i0, ref x0), j1 = Step(ref nodes, i1, ref x1), j2 = Step(ref nodes, i2, ref x2), j3 = Step(ref nodes, i3, ref x3);
            nint j4 = Step(ref nodes, i4, ref x4), j5 = Step(ref nodes, i5, ref x5), j6 = Step(ref nodes, i6, ref x6), j7 = Step(ref nodes, i7, ref x7);
            if (step >= Deep && ((i0 ^ j0) | (i1 ^ j1) | (i2 ^ j2) | (i3 ^ j3) | (i4 ^ j4) | (i5 ^ j5) | (i6 ^ j6) | (i7 ^ j7)) == 0)
                break;
            (i0, i1, i2, i3, i4, i5, i6, i7) = (j0, j1, j2, j3, j4, j5, j6, j7);
        }
        (at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]) = ((int)i0, (int)i1, (int)i2, (int)i3, (int)i4, (int)i5, (int)i6, (int)i7);
    }

    /// <summary>As <see cref="Eight"/> for rows with missing values.</summary>
    public static void EightWithMissing(CompactForest.Node[] nodes, int steps, ReadOnlySpan<float> x, int features, Span<int> at)
    {
        for (int step = 0; step < steps; step++)
        {
            int moved = 0;
            for (int lane = 0; lane < Lanes; lane++)
            {
                ref readonly var node = ref nodes[at[lane]];
                float value = x[lane * features + node.Feature];
                int next = node.Left + ((value >= node.Threshold ? 1 : 0) | (float.IsNaN(value) ? 1 : 0) & node.MissingGoesRight);
                moved |= next ^ at[lane];
                at[lane] = next;
            }
            if (moved == 0)
                break;
        }
    }

    /// <summary>The leaf of a row, which may have missing values (NaN), in a tree that may split by categories.</summary>
    public static int One(CompactForest forest, in CompactForest.Root root, ReadOnlySpan<float> x)
    {
        var nodes = forest.Nodes;
        int i = root.Node;
        while (true)
        {
            var node = nodes[i];
            if (node.Left == i)
                return i;
            float value = x[node.Feature];
            bool goesRight = float.IsNaN(value) ? node.MissingGoesRight != 0
                : root.HasCategories && forest.CategorySegments[i + 1] > forest.CategorySegments[i] ? IsAmong(forest.Categories.AsSpan(forest.CategorySegments[i]..forest.CategorySegments[i + 1]), value)
                : value >= node.Threshold;
            i = node.Left + (goesRight ? 1 : 0);
        }
    }

    /// <summary>Whether a category is among those that go right. What is no category (negative, or too large) goes left.</summary>
    public static bool IsAmong(ReadOnlySpan<int> categories, float value)
        => value is > -1 and < 1 << 24 && categories.BinarySearch((int)value) >= 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Step(ref CompactForest.Node nodes, nint i, ref float x)
    {
        ref var node = ref Unsafe.Add(ref nodes, i);
        return node.Left + (Unsafe.Add(ref x, node.Feature) >= node.Threshold ? 1 : 0);
    }
}
