using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A value of a graph that is being written, with its shape. Formulas of layers are written with the extension members of <see cref="OnnxElementwise"/> and its siblings, as those on variables are.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Slot">Where the value stands.</param>
/// <param name="Shape">Lengths of its axes; -1 is unknown.</param>
internal sealed record OnnxValue(OnnxGraph Graph, OnnxSlot Slot, Shape Shape)
{
    /// <summary>1 where a time step counts and 0 where it is padding; null without a mask.</summary>
    public OnnxValue? Mask { get; init; }
}
