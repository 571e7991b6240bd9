namespace Baeum.Learn;

/// <summary>The regions of a tree's nodes: how near can a sample of a node be?</summary>
internal interface INodes
{
    /// <summary>Measures the node of the samples <paramref name="rows"/> of [samples, features].</summary>
    void Add(int node, ReadOnlySpan<int> rows, ReadOnlySpan<float> values);

    /// <summary>Lower bound of the reduced distance from a query to the samples of a node.</summary>
    double Reduced(int node, ReadOnlySpan<double> query);
}
