using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>What linear models by stochastic gradient descent with a choice of losses can be told beside <see cref="StochasticSettings"/>.</summary>
public abstract record StochasticLossSettings : StochasticSettings
{
    /// <summary>Width of the losses huber, epsilon_insensitive and squared_epsilon_insensitive.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 0.1;

    /// <summary>constant, optimal (1 / (alpha (t₀ + t))), invscaling (eta0 / tᵖ) or adaptive (eta0, divided by 5 when nothing is gained).</summary>
    public string LearningRate { get; init => field = Choice.Of(value, SgdSettings.Schedules); } = "optimal";

    /// <summary>The power of invscaling.</summary>
    public double PowerT { get; init; } = 0.5;

    /// <summary>Take the mean of the weights over the steps: true, or the step to begin with.</summary>
    public object Average { get; init => field = SgdSettings.Steps(value) >= 0 ? value : false; } = false;

    private protected override SgdSettings Unchecked(SgdLoss loss)
        => base.Unchecked(loss) with { LearningRate = LearningRate, PowerT = PowerT, Average = SgdSettings.Steps(Average) };
}
