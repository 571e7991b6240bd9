namespace Baeum.Compute;

/// <summary>One of Winograd's small matrices, multiplied with a vector whose elements are registers of channels.</summary>
/// <remarks>
/// F(4, 3) computes 4 outputs of a filter of 3 taps with 6 products instead of 12; on images F(4×4, 3×3) takes 36 instead of 144:
/// <c>y = Aᵀ [(G g Gᵀ) ⊙ (Bᵀ d B)] A</c> for a tile d of 6×6 places and a filter g of 3×3 taps, summed over the channels inside the brackets, where it is 36 matrix products.
/// The matrices evaluate and interpolate polynomials at the points 0, 1, −1, 2, −2 and ∞. Source: Lavin and Gray 2015, "Fast Algorithms for Convolutional Neural Networks".
/// The gradient of the same formula by g is <c>dg = Gᵀ [(A dy Aᵀ) ⊙ (Bᵀ d B)] G</c>, summed over the tiles inside the brackets.
/// </remarks>
internal unsafe interface ITransform<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary>Length of x.</summary>
    static abstract int In { get; }

    /// <summary>Length of y.</summary>
    static abstract int Out { get; }

    /// <summary>y = matrix · x, element i at <c>x + i · stepX</c>.</summary>
    static abstract void Run(float* x, nint stepX, float* y, nint stepY);
}
