using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>While training, each channel of a sample becomes 0 with probability rate, else x / (1 - rate). Keras: <c>SpatialDropout2D</c>; Tompson et al. 2014.</summary>
/// <remarks>Shape: [batch, height, width, channels] → same.</remarks>
public sealed class SpatialDropout2D(double rate) : NoiseLayer
{
    /// <summary>Share of the channels that are dropped.</summary>
    public double Rate { get; } = Check.Between(rate, 0, 1);

    public override int? Seed { get; init; }

    /// <summary>Where the channels stand: "channels_last" or "channels_first".</summary>
    public string DataFormat { get; init => field = Choice.Of(value, "data_format", "channels_last", "channels_first"); } = "channels_last";

    private protected override bool IsActive => Rate > 0;

    protected override void Build(Shape input)
    {
        base.Build(input);
        CheckInput([input]);
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        if (inputs[0].Rank != 4)
            throw Incompatible($"expected ndim=4, found ndim={inputs[0].Rank}", inputs[0]);
    }

    private protected override Variable Disturb(Variable x, Rng random) => x.Dropout(Rate, random, DataFormat == "channels_first" ? [x.Shape[0], x.Shape[1], 1, 1] : [x.Shape[0], 1, 1, x.Shape[^1]]);
}
