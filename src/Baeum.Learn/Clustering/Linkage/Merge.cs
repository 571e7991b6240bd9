namespace Baeum.Learn;

/// <summary>A step of a hierarchical clustering. Clusters below the number of samples are samples, the others results of earlier steps.</summary>
internal readonly record struct Merge(int First, int Second, double Distance);
