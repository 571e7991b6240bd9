namespace Baeum.Learn;

/// <summary>How much each neighbour counts.</summary>
internal static class NeighborWeights
{
    /// <summary>All alike, or by the inverse of the distance.</summary>
    public static readonly string[] Names = ["uniform", "distance"];

    /// <summary>Turns the distances of one query into weights: 1, or 1 / distance; where a neighbour is at distance 0, such count 1 and all others 0.</summary>
    public static void FromDistances(Span<double> distances, bool byDistance)
    {
        if (!byDistance)
        {
            distances.Fill(1);
            return;
        }
        bool meets = distances.Contains(0);
        foreach (ref double distance in distances)
            distance = meets ? distance == 0 ? 1 : 0 : 1 / distance;
    }
}
