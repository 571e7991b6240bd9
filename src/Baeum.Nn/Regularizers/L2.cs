namespace Baeum.Nn;

public abstract partial class Regularizer
{
    /// <summary>l2 · Σ x². Keras: <c>L2</c>, <c>"l2"</c>. Default strength 0.01.</summary>
    public sealed class L2(double l2 = 0.01) : L1L2(0, l2);
}
