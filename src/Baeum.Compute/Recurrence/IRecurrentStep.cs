namespace Baeum.Compute;

/// <summary>The arithmetic of one step of a recurrence between its products, for one sequence: rows of <c>units</c> values padded to whole registers.</summary>
internal unsafe interface IRecurrentStep<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary>From the sums in <paramref name="gates"/> to the gates, in place, and the new state.</summary>
    static abstract void Forward(float* gates, float* h, float* c, float* nextH, float* nextC, int units);

    /// <summary>
    /// From the gradient <paramref name="dh"/> of the new h to the gradients of the sums. Afterwards <paramref name="dh"/> holds what reaches the old h without a product,
    /// and <paramref name="dc"/> the gradient of the old c.
    /// </summary>
    static abstract void Backward(float* gates, float* h, float* c, float* nextH, float* nextC, float* dh, float* dc, float* sums, int units);
}
