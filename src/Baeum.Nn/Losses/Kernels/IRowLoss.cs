namespace Baeum.Nn;

/// <summary>A loss that sees a whole row of predictions p and of targets t at once: the formula and its gradients.</summary>
internal interface IRowLoss
{
    /// <summary>The loss of the row.</summary>
    float Value(ReadOnlySpan<float> t, ReadOnlySpan<float> p);

    /// <summary>dp = dy · ∂loss/∂p</summary>
    void Gradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dp);

    /// <summary>dt = dy · ∂loss/∂t</summary>
    void TargetGradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dt);
}
