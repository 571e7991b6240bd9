namespace Baeum.Learn;

/// <summary>Is told by <see cref="PackedForest"/> where samples end. Different blocks of samples come on different threads; the trees of a block one after the other.</summary>
internal interface ILeafVisitor
{
    /// <summary>Whether it is told the rows of answers (<see cref="LeafAnswers"/>) instead of the leaves.</summary>
    static abstract bool TakesAnswers { get; }

    /// <summary>The leaves of some samples in one tree.</summary>
    /// <param name="tree">The number of the tree.</param>
    /// <param name="first">The first of the samples.</param>
    /// <param name="leaves">Their leaves in the tree, or the rows of the leaves' answers.</param>
    void Visit(int tree, int first, ReadOnlySpan<int> leaves);
}
