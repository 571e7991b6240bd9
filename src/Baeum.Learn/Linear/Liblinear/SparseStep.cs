namespace Baeum.Learn;

/// <summary>One coordinate of a problem with |w| as penalty.</summary>
internal static class SparseStep
{
    /// <summary>How far a coordinate is from its optimum; null if it is zero and will stay so.</summary>
    public static double? Violation(double w, double gradient, double margin)
    {
        double up = gradient + 1, down = gradient - 1;
        if (w != 0)
            return Math.Abs(w > 0 ? up : down);
        return up < 0 ? -up : down > 0 ? down : up > margin && down < -margin ? null : 0;
    }

    /// <summary>The step to the minimum of the quadratic model with the penalty.</summary>
    public static double Newton(double w, double gradient, double curvature)
        => gradient + 1 < curvature * w ? -(gradient + 1) / curvature : gradient - 1 > curvature * w ? -(gradient - 1) / curvature : -w;
}
