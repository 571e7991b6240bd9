using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>What a layer must know of the forward pass that it takes part in.</summary>
/// <param name="Training">True in <c>Fit</c> and <c>TrainOnBatch</c>: dropout drops, batch normalisation uses the batch.</param>
/// <param name="Step">The training step, which keys everything random: the same step repeated gives the same numbers.</param>
/// <param name="Use">Which use of a shared layer this is.</param>
public readonly record struct Pass(bool Training = false, ulong Step = 0, int Use = 0)
{
    /// <summary>Random numbers of this pass for a layer: they depend on its seed, the step and the use.</summary>
    public Rng Random(ulong seed, ulong purpose) => new(seed, purpose + ((ulong)Use << 32), Step);
}
