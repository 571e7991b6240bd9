using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>While training, makes each image brighter or darker: adds a random part of the range of values and cuts to it. Keras: <c>RandomBrightness</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → same.</remarks>
/// <param name="factor">The part of the range: 0.2 means from -0.2 to 0.2, [0, 0.3] only brighter.</param>
public sealed class RandomBrightness(Numbers factor) : AugmentationLayer
{
    /// <summary>Least and greatest part.</summary>
    public Numbers Factor { get; } = Factors.Range(Factors.Checked(factor, -1, 1, nameof(factor)));

    /// <summary>Least and greatest value of a pixel.</summary>
    public Numbers ValueRange { get; init => field = Factors.Checked(value, double.MinValue, double.MaxValue, "value_range"); } = new double[] { 0, 255 };

    public override int? Seed { get; init; }

    private protected override Variable Augment(Variable x, Rng random)
    {
        float low = (float)ValueRange[0], high = (float)ValueRange[1];
        var shift = Variable.Empty([x.Shape[0], 1, 1, 1]);
        Factors.Draw(random, Factor, shift.Span);
        return x.Add(shift.Multiply(high - low)).Clip(low, high);
    }
}
