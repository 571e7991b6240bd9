namespace Baeum.Learn;

/// <summary>The exact minimum over two variables that keep their (signed) sum and stay within their bounds.</summary>
internal static class PairStep
{
    /// <summary>The new pair.</summary>
    /// <param name="ai">First variable.</param>
    /// <param name="aj">Second variable.</param>
    /// <param name="ci">Upper bound of the first.</param>
    /// <param name="cj">Upper bound of the second.</param>
    /// <param name="gi">Gradient of the first.</param>
    /// <param name="gj">Gradient of the second.</param>
    /// <param name="sameSign">Whether their signs y agree.</param>
    /// <param name="diagonal">Qᵢᵢ + Qⱼⱼ.</param>
    /// <param name="qij">Qᵢⱼ.</param>
    public static (double Ai, double Aj) Solve(double ai, double aj, double ci, double cj, double gi, double gj, bool sameSign, double diagonal, float qij)
    {
        double curvature = sameSign ? diagonal - 2 * qij : diagonal + 2 * qij;
        if (curvature <= 0)
            curvature = SmoLoops.Tau;
        return sameSign ? KeepSum(ai, aj, ci, cj, (gi - gj) / curvature) : KeepDifference(ai, aj, ci, cj, (-gi - gj) / curvature);
    }

    private static (double, double) KeepDifference(double ai, double aj, double ci, double cj, double delta)
    {
        double difference = ai - aj;
        (ai, aj) = (ai + delta, aj + delta);
        if (difference > 0 && aj < 0)
            (ai, aj) = (difference, 0);
        else if (difference <= 0 && ai < 0)
            (ai, aj) = (0, -difference);
        if (difference > ci - cj && ai > ci)
            (ai, aj) = (ci, ci - difference);
        else if (difference <= ci - cj && aj > cj)
            (ai, aj) = (cj + difference, cj);
        return (ai, aj);
    }

    private static (double, double) KeepSum(double ai, double aj, double ci, double cj, double delta)
    {
        double sum = ai + aj;
        (ai, aj) = (ai - delta, aj + delta);
        if (sum > ci && ai > ci)
            (ai, aj) = (ci, sum - ci);
        else if (sum <= ci && aj < 0)
            (ai, aj) = (sum, 0);
        if (sum > cj && aj > cj)
            (ai, aj) = (sum - cj, cj);
        else if (sum <= cj && ai < 0)
            (ai, aj) = (0, sum);
        return (ai, aj);
    }
}
