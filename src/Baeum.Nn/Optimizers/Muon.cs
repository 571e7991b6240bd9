using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Momentum whose step is made orthogonal, for the matrices of a model; <see cref="AdamW"/> for all else. Keras: <c>Muon</c>, <c>"muon"</c>.</summary>
/// <remarks>
/// Matrices: <c>m = momentum · m + g; w - rate · rmsRate · √max(rows, columns) · N(g + momentum · m)</c>, where N makes all singular values about 1 by <see cref="NsSteps"/> iterations of Newton and Schulz.
/// Slots: momentum, and velocity for those that Adam takes. Default rate 0.001. Source: Jordan et al., "Muon: An optimizer for hidden layers in neural networks", 2024; Liu et al., "Muon is Scalable for LLM Training", 2025.
/// </remarks>
public sealed class Muon(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001, weightDecay: 0.004)
{
    /// <summary>Adam's share of the old average of the gradient. Default 0.9.</summary>
    public double AdamBeta1 { get; init => field = Decay.Checked(value, nameof(AdamBeta1)); } = 0.9;

    /// <summary>Adam's share of the old average of the square. Default 0.999.</summary>
    public double AdamBeta2 { get; init => field = Decay.Checked(value, nameof(AdamBeta2)); } = 0.999;

    /// <summary>Keeps Adam's denominator away from 0. Default 1e-7.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 1e-7;

    /// <summary>Weights whose name contains one of these texts are left to Adam.</summary>
    public string[] ExcludeLayers { get; init; } = [];

    /// <summary>First coefficient of the iteration. Default 3.4445.</summary>
    public double MuonA { get; init; } = 3.4445;

    /// <summary>Second coefficient of the iteration. Default -4.775.</summary>
    public double MuonB { get; init; } = -4.775;

    /// <summary>Third coefficient of the iteration. Default 2.0315.</summary>
    public double MuonC { get; init; } = 2.0315;

    /// <summary>Adam's rate as a multiple of the rate. Default 1.</summary>
    public double AdamLrRatio { get; init; } = 1;

    /// <summary>Share of the old momentum in the new one. Default 0.95.</summary>
    public double Momentum { get; init => field = Check.Between(value, 0, 1, nameof(Momentum)); } = 0.95;

    /// <summary>Number of iterations. Default 5.</summary>
    public int NsSteps { get; init => field = Check.NonNegative(value, nameof(NsSteps)); } = 5;

    /// <summary>Look ahead along the momentum. Default true.</summary>
    public bool Nesterov { get; init; } = true;

    /// <summary>Leave weights named "embedding..." to Adam. Default true.</summary>
    public bool ExcludeEmbeddings { get; init; } = true;

    /// <summary>Weight decay of what Adam takes; null is none. Default 0.004.</summary>
    public double? AdamWeightDecay { get; init => field = value is { } v ? Check.NonNegative(v, nameof(AdamWeightDecay)) : null; } = 0.004;

    /// <summary>Scales the step to the size that Adam's has; null leaves it as it is. Default 0.2.</summary>
    public double? RmsRate { get; init; } = 0.2;

    protected internal override double? DecayOf(TrainedWeight weight) => weight.SlotCount > 1 ? AdamWeightDecay : WeightDecay;

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
        {
            AddSlot(weight, "momentum");
            if (IsForAdam(weight.Parameter))
                AddSlot(weight, "velocity");
        }
    }

    protected internal override void Update(UpdateStep step)
    {
        step.Begin();
        float alpha = Decay.AdamRate(step.LearningRate * AdamLrRatio, AdamBeta1, AdamBeta2, step.Number);
        step.Each(new AdamOnly(new AdamRule<Off>(alpha, (float)(1 - AdamBeta1), (float)(1 - AdamBeta2), (float)Epsilon)));
        for (int i = 0; i < step.Weights.Count; i++)
            if (step.Weights[i] is { IsActive: true, SlotCount: 1 } weight)
                Update(weight, step.LearningRate);
        step.End();
    }

    private bool IsForAdam(Parameter parameter)
        => parameter.Shape.Rank != 2
            || ExcludeEmbeddings && parameter.Name.Contains("embedding", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(ExcludeLayers, text => parameter.Name.Contains(text, StringComparison.Ordinal));

    private void Update(TrainedWeight weight, double rate)
    {
        Span<float> g = weight.Gradient, m = weight.Slot(0);
        float momentum = (float)Momentum;
        for (int i = 0; i < m.Length; i++)
        {
            m[i] = m[i] * momentum + g[i];
            g[i] = Nesterov ? g[i] + m[i] * momentum : m[i];
        }
        var (rows, columns) = (weight.Parameter.Shape[0], weight.Parameter.Shape[1]);
        NewtonSchulz.Orthogonalize(g, rows, columns, NsSteps, (float)MuonA, (float)MuonB, (float)MuonC);
        double scale = RmsRate is { } rms ? rms * Math.Sqrt(Math.Max(rows, columns)) : 1;
        Elementwise.Map(new Descend((float)(rate * scale)), weight.Parameter.Span, g, weight.Parameter.Span);
    }

    private readonly struct AdamOnly(AdamRule<Off> rule) : ISegment
    {
        public void Run(TrainedWeight weight, int start, int length)
        {
            if (weight.IsActive && weight.SlotCount == 2)
                UpdateLoop.Run(rule, weight.Parameter.Span.Slice(start, length), weight.Gradient.Slice(start, length), weight.Slot(0).Slice(start, length), weight.Slot(1).Slice(start, length), []);
        }
    }
}
