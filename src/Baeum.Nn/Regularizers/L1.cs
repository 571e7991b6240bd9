namespace Baeum.Nn;

public abstract partial class Regularizer
{
    /// <summary>l1 · Σ |x|. Keras: <c>L1</c>, <c>"l1"</c>. Default strength 0.01.</summary>
    public sealed class L1(double l1 = 0.01) : L1L2(l1, 0);
}
