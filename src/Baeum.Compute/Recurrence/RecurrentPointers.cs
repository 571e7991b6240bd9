namespace Baeum.Compute;

/// <summary>The arrays of a recurrence, fixed in memory; null where one is missing.</summary>
internal unsafe struct RecurrentPointers
{
    public float* X, Mask, InitialH, InitialC, Kept;

    /// <summary>Outputs, or their gradient on the way back.</summary>
    public float* Y;

    public float* DX, DInitialH, DInitialC;

    /// <summary>Whether a step counts.</summary>
    public readonly bool IsActive(nint sequence, int time, int steps) => Mask is null || Mask[sequence * steps + time] != 0f;
}
