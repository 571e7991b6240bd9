using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>x above 0, else negativeSlope · x. Keras: <c>LeakyReLU</c>.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class LeakyReLU : Layer
{
    public LeakyReLU() => SupportsMasking = true;

    /// <summary>Slope below 0.</summary>
    public double NegativeSlope { get; init => field = Check.NonNegative(value, nameof(NegativeSlope)); } = 0.3;

    protected override Variable Forward(Variable x, Pass pass) => x.LeakyRelu(NegativeSlope);
}
