namespace Baeum.Nn;

/// <summary><see cref="Adam"/> that first takes <c>weightDecay · rate</c> of each weight away. Keras: <c>AdamW</c>, <c>"adamw"</c>.</summary>
/// <remarks>Default rate 0.001, default decay 0.004. Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", ICLR 2019.</remarks>
public sealed class AdamW(LearningRate? learningRate = null) : Adam(learningRate ?? 0.001, weightDecay: 0.004);
