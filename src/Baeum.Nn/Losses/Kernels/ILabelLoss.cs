namespace Baeum.Nn;

/// <summary>A loss that compares a row of predictions p with the number of the right class.</summary>
internal interface ILabelLoss
{
    /// <summary>The loss of the row.</summary>
    float Value(int label, ReadOnlySpan<float> p);

    /// <summary>dp = dy · ∂loss/∂p</summary>
    void Gradient(int label, ReadOnlySpan<float> p, float dy, Span<float> dp);
}

/// <summary>A label loss as a row loss whose target rows have one value. Class numbers have no gradient.</summary>
internal readonly struct LabelRow<TLoss>(TLoss loss) : IRowLoss where TLoss : struct, ILabelLoss
{
    public float Value(ReadOnlySpan<float> t, ReadOnlySpan<float> p) => loss.Value((int)t[0], p);
    public void Gradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dp) => loss.Gradient((int)t[0], p, dy, dp);
    public void TargetGradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dt) => dt.Clear();
}
