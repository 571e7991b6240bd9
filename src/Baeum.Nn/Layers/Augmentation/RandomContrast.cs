using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>While training, changes the contrast of each image: <c>y = (x - mean) · factor + mean</c> with the mean of the channel and a factor from [1 - lower, 1 + upper], cut to the range of values. Keras: <c>RandomContrast</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → same.</remarks>
/// <param name="factor">Lower and upper, each between 0 and 1; one number is both.</param>
public sealed class RandomContrast(Numbers factor) : AugmentationLayer
{
    /// <summary>Lower and upper.</summary>
    public Numbers Factor { get; } = Factors.Checked(factor.Count == 1 ? new[] { factor[0], factor[0] } : factor, 0, 1, nameof(factor));

    /// <summary>Least and greatest value of a pixel.</summary>
    public Numbers ValueRange { get; init => field = Factors.Checked(value, double.MinValue, double.MaxValue, "value_range"); } = new double[] { 0, 255 };

    public override int? Seed { get; init; }

    private protected override Variable Augment(Variable x, Rng random)
    {
        var contrast = Variable.Empty([x.Shape[0], 1, 1, 1]);
        random.Uniform(contrast.Span, (float)(1 - Factor[0]), (float)(1 + Factor[1]));
        var mean = x.Mean([1, 2], keepDims: true);
        return x.Subtract(mean).Multiply(contrast).Add(mean).Clip((float)ValueRange[0], (float)ValueRange[1]);
    }
}
