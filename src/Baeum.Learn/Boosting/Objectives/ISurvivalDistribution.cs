namespace Baeum.Learn;

/// <summary>A distribution of the logarithm of times, with what its gradients tend to where it has no mass left.</summary>
internal interface ISurvivalDistribution
{
    /// <summary>The name in model files.</summary>
    string Name { get; }

    double Density(double z);

    double Share(double z);

    /// <summary>The derivative of the density.</summary>
    double Slope(double z);

    /// <summary>The second derivative of the density.</summary>
    double Curvature(double z);

    /// <summary>The greatest negative gradient, where predictions are far too small.</summary>
    double GradientBelow(double scale);

    /// <summary>The greatest gradient, where predictions are far too great.</summary>
    double GradientAbove(double scale);

    /// <summary>The second derivative far from a time that is known.</summary>
    double Hessian(SurvivalBounds bounds, bool isBelow, double scale);
}

/// <summary>What is known of a time.</summary>
internal enum SurvivalBounds
{
    /// <summary>The time itself.</summary>
    Known,

    /// <summary>That it is greater than a number.</summary>
    Right,

    /// <summary>That it is less than a number.</summary>
    Left,

    /// <summary>That it lies between two numbers.</summary>
    Interval,
}
