namespace Baeum.Nn;

/// <summary>Tells plain chains of layers from other graphs.</summary>
internal static class SummaryGraph
{
    /// <summary>Whether every call has one input and at most one successor, and no layer is used twice.</summary>
    public static bool IsChain(IReadOnlyList<LayerCall> calls)
    {
        var used = new HashSet<LayerCall>();
        return calls.Count(c => c.Inputs.Length == 0) == 1
            && calls.All(c => c.Inputs.Length <= 1 && (c.Inputs.Length == 0 || used.Add(c.Inputs[0].Call)))
            && calls.Select(c => c.Layer).Distinct().Count() == calls.Count;
    }
}
