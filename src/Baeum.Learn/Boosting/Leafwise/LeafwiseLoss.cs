namespace Baeum.Learn;

/// <summary>What leaf-wise boosting makes small: the first and second derivative of the loss by a sample's score, where scores begin, and what leaves become.</summary>
/// <param name="Text">The objective as LightGBM's files write it.</param>
/// <param name="Outputs">Scores of a sample.</param>
/// <param name="Point">(score, target) → (gradient, hessian). Of several scores, the target is 1 for the score's own class and 0 for the others.</param>
/// <param name="Start">(targets, weights) → the score without any tree.</param>
internal sealed record LeafwiseLoss(string Text, int Outputs, Func<double, double, (double Gradient, double Hessian)> Point, Func<double[], double[]?, double> Start)
{
    /// <summary>Whether the scores of a sample are turned into probabilities together, and <see cref="Point"/> gets these.</summary>
    public bool IsSoftmax { get; init; }

    /// <summary>The quantile of the residuals that leaves become; null to keep the outputs of growth.</summary>
    public double? LeafQuantile { get; init; }

    /// <summary>What a sample counts more, by its target.</summary>
    public Func<double, double>? Importance { get; init; }

    /// <summary>(score, target, weight) → (gradient, hessian) where weights do not simply multiply; null where they do.</summary>
    public Func<double, double, double, (double Gradient, double Hessian)>? WeightedPoint { get; init; }

    /// <summary>Whether weights count in the hessian too. Not so for LightGBM's mape.</summary>
    public bool HessianIsOne { get; init; }

    /// <summary>How quantiles lie between samples: numpy's rule in place of LightGBM's.</summary>
    public bool NumpyQuantiles { get; init; }

    /// <summary>The greatest target there is a loss for.</summary>
    public double Greatest { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the target must not be negative, or must be positive.</summary>
    public (double Least, bool IsOpen)? Domain { get; init; }
}
