using System.Buffers.Binary;

namespace Baeum.Learn;

/// <summary>A tree of the binary format: its nodes (parent, left, right, feature with the direction of missing values in the highest bit, condition), then their statistics (gain, second derivatives, weight, a counter).</summary>
internal static class BinaryTree
{
    /// <summary>Bytes of what stands before the nodes.</summary>
    public const int ParametersSize = 148;

    /// <summary>Bytes of a node with its statistics.</summary>
    public const int NodeSize = Links + Statistics;

    /// <summary>Bytes of the smallest tree.</summary>
    public const int LeastSize = ParametersSize + NodeSize;

    private const int Links = 20, Statistics = 16, HighestBit = 1 << 31;

    /// <summary>The number of nodes in the parameters.</summary>
    public static int NodeCount(ReadOnlySpan<byte> parameters) => BinaryPrimitives.ReadInt32LittleEndian(parameters[4..]);

    /// <summary>The tree of its bytes.</summary>
    /// <exception cref="InvalidDataException">The nodes form no tree, or ask for a feature that is not there.</exception>
    public static BoostedTree Of(ReadOnlySpan<byte> bytes, int nodes, ModelNode place, int features)
    {
        var tree = new BoostedTree(new int[nodes], new int[nodes], new int[nodes], new int[nodes], new float[nodes], new bool[nodes], new float[nodes], new float[nodes], new float[nodes], [], [], []);
        for (int i = 0; i < nodes; i++)
        {
            var links = bytes.Slice(i * Links, Links);
            int feature = Int(links, 3);
            tree.Parents[i] = Int(links, 0) & ~HighestBit;
            (tree.LeftChildren[i], tree.RightChildren[i]) = (Int(links, 1), Int(links, 2));
            (tree.SplitIndices[i], tree.DefaultLeft[i]) = (feature & ~HighestBit, feature < 0);
            tree.SplitConditions[i] = BinaryPrimitives.ReadSingleLittleEndian(links[16..]);
            var statistics = bytes.Slice(nodes * Links + i * Statistics, Statistics);
            tree.LossChanges[i] = BinaryPrimitives.ReadSingleLittleEndian(statistics);
            tree.SumHessian[i] = BinaryPrimitives.ReadSingleLittleEndian(statistics[4..]);
            tree.BaseWeights[i] = BinaryPrimitives.ReadSingleLittleEndian(statistics[8..]);
        }
        BoostedTreeReader.Check(tree, place, features);
        return tree;
    }

    private static int Int(ReadOnlySpan<byte> structure, int field) => BinaryPrimitives.ReadInt32LittleEndian(structure[(4 * field)..]);
}
