namespace Baeum.Learn;

/// <summary>Importances of features.</summary>
internal static class Importance
{
    /// <summary>Divided by their sum; zeros stay zeros.</summary>
    public static double[] Shares(double[] importances)
    {
        double sum = importances.Sum();
        return sum > 0 ? Array.ConvertAll(importances, v => v / sum) : importances;
    }
}
