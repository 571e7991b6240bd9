using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>x above theta, else 0. Keras 2: <c>ThresholdedReLU</c> (Keras 3 writes <c>ReLU(threshold)</c> for it).</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class ThresholdedReLU : Layer
{
    public ThresholdedReLU() => SupportsMasking = true;

    /// <summary>Largest x that does not pass.</summary>
    public double Theta { get; init => field = Check.NonNegative(value, nameof(Theta)); } = 1;

    protected override Variable Forward(Variable x, Pass pass) => x.Threshold(Theta, 0);
}
