using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>min(x, maxValue) above the threshold, negativeSlope · (x - threshold) below it. Keras: <c>ReLU</c>.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class ReLU : Layer
{
    public ReLU() => SupportsMasking = true;

    /// <summary>Largest result; null for no limit.</summary>
    public double? MaxValue { get; init => field = value is { } max ? Check.NonNegative(max, nameof(MaxValue)) : null; }

    /// <summary>Slope below the threshold.</summary>
    public double NegativeSlope { get; init => field = Check.NonNegative(value, nameof(NegativeSlope)); }

    /// <summary>Least x that passes.</summary>
    public double Threshold { get; init => field = Check.NonNegative(value, nameof(Threshold)); }

    protected override Variable Forward(Variable x, Pass pass) => x.Relu(NegativeSlope, MaxValue, Threshold);
}
