namespace Baeum.Learn;

/// <summary>What gradient boosting has so far.</summary>
internal sealed class GradientStages
{
    /// <summary>The trees, stage after stage, column after column.</summary>
    public List<Tree> Trees { get; } = [];

    /// <summary>The loss of the training samples after each stage.</summary>
    public List<double> TrainScore { get; } = [];

    /// <summary>By how much each stage lowered the loss of the samples that it was not grown on.</summary>
    public List<double> OobImprovement { get; } = [];
}
