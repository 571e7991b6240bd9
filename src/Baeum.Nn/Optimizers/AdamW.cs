using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><see cref="Adam"/> that first takes <c>weightDecay · rate</c> of each weight away. Keras: <c>AdamW</c>, <c>"adamw"</c>.</summary>
/// <remarks>Default rate 0.001, default decay 0.004. Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", ICLR 2019.</remarks>
public sealed class AdamW(LearningRate? learningRate = null) : Adam(learningRate)
{
    /// <summary>Share of each weight, times the learning rate, that every step takes away. Default 0.004.</summary>
    public override double? WeightDecay
    {
        get;
        init => field = value is { } v ? Check.NonNegative(v, nameof(WeightDecay)) : throw new ArgumentException("AdamW needs a WeightDecay; without one it is Adam.");
    } = 0.004;
}
