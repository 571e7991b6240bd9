namespace Baeum.Learn;

/// <summary>Draws one of several outcomes as NumPy's legacy <c>multinomial(1, p)</c> does: one binomial draw after the other, by inversion.</summary>
internal static class Multinomial
{
    /// <summary>The number of the outcome.</summary>
    public static int DrawOne(double[] p, MersenneTwister random)
    {
        double left = 1;
        for (int k = 0; k < p.Length - 1; k++)
        {
            if (Binomial(p[k] / left, random))
                return k;
            left -= p[k];
        }
        return p.Length - 1;
    }

    /// <summary>Whether one trial succeeds.</summary>
    private static bool Binomial(double p, MersenneTwister random)
        => p != 0 && (p <= 0.5 ? Inversion(p, random) : !Inversion(1 - p, random));

    private static bool Inversion(double p, MersenneTwister random)
    {
        double q = 1 - p, first = Math.Exp(Math.Log(q)), second = p * first / q;
        while (true)
        {
            double u = random.NextDouble();
            if (u <= first)
                return false;
            if (u - first <= second)
                return true;
        }
    }
}
