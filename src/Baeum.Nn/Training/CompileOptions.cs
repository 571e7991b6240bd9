namespace Baeum.Nn;

/// <summary>What <c>Compile</c> was given: saved with the model.</summary>
public sealed record CompileOptions(Optimizer Optimizer, PerOutput<Loss?> Losses)
{
    /// <summary>Metrics of each output; they see no sample weights.</summary>
    public PerOutput<Metric[]>? Metrics { get; init; }

    /// <summary>Metrics of each output that see the sample weights.</summary>
    public PerOutput<Metric[]>? WeightedMetrics { get; init; }

    /// <summary>Factor of each output's loss in the total; default 1.</summary>
    public PerOutput<double>? LossWeights { get; init; }
}
