namespace Baeum.Learn;

/// <summary>A convex function of weights with second derivatives.</summary>
internal interface ISmooth
{
    /// <summary>The value; remembers what the derivatives need.</summary>
    double Value(double[] w);

    /// <summary>The gradient at the weights whose value was asked for last.</summary>
    void Gradient(double[] w, double[] gradient);

    /// <summary>The second derivative times a direction, at the weights whose gradient was asked for last.</summary>
    void Curvature(double[] direction, double[] product);
}
