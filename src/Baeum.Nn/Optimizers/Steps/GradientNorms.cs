using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Factors that shorten gradients to a norm. Norms are summed in 64-bit floats in a fixed order.</summary>
internal static class GradientNorms
{
    /// <summary>Factor of one gradient: <c>unscale · limit / max(norm, limit)</c>.</summary>
    public static float Factor(TrainedWeight weight, double limit, float unscale)
    {
        double norm = Math.Sqrt(Reduce.SumOfSquares(weight.Gradient)) * unscale;
        return norm <= limit ? unscale : (float)(unscale * limit / norm);
    }

    /// <summary>The factor that all gradients share; NaN if one of them is not finite, as in Keras.</summary>
    public static float GlobalFactor(List<TrainedWeight> weights, double limit, float unscale)
    {
        double squares = 0;
        foreach (var weight in weights)
            if (weight.IsActive)
                squares += Reduce.SumOfSquares(weight.Gradient);
        double norm = Math.Sqrt(squares) * unscale;
        return !double.IsFinite(norm) ? float.NaN : norm <= limit ? unscale : (float)(unscale * limit / norm);
    }
}
