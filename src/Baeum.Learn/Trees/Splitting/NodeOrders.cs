namespace Baeum.Learn;

/// <summary>The samples of a node in the order of its features.</summary>
internal abstract class NodeOrders
{
    /// <summary>Begins with a node.</summary>
    public abstract void Gather(int start, int end);

    /// <summary>The samples of the node by a feature, ascending, with the marks of <see cref="SampleOrders"/>; of a feature with one value in any order.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="samples">The samples of the node in any order.</param>
    public abstract ReadOnlySpan<int> Of(int feature, ReadOnlySpan<int> samples);

    /// <summary>Keeps the order that was asked for last until another one is to be kept.</summary>
    public abstract void Keep();

    /// <summary>The order kept.</summary>
    public abstract ReadOnlySpan<int> Kept { get; }

    /// <summary>Tells which samples of the node go left.</summary>
    /// <param name="samples">The node's samples, those that go left first.</param>
    /// <param name="left">How many go left.</param>
    public abstract void Divide(ReadOnlySpan<int> samples, int left);
}
