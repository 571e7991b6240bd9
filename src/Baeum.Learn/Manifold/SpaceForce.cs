namespace Baeum.Learn;

/// <summary>How near two points of an embedding are: Student's distribution.</summary>
internal static class SpaceForce
{
    /// <summary><c>(1 + d² / ν)^(−(ν + 1) / 2)</c></summary>
    public static double Closeness(double squared, double freedom)
    {
        double q = freedom / (freedom + squared);
        return freedom == 1 ? q : Math.Pow(q, (freedom + 1) / 2);
    }
}
