namespace Baeum.Learn;

/// <summary>The numbers of one prediction and one label that scores are means of.</summary>
internal static class PointScores
{
    private const float Tiny = 1e-16f, Small = 1e-6f;

    public static float Squared(float p, float y) => (y - p) * (y - p);

    public static float SquaredLog(float p, float y)
    {
        float d = LogOnePlus(y) - LogOnePlus(p);
        return d * d;
    }

    public static float Absolute(float p, float y) => MathF.Abs(y - p);

    public static float Percentage(float p, float y) => MathF.Abs((y - p) / y);

    public static float PseudoHuber(float p, float y, float slope)
    {
        float z = (y - p) / slope;
        return slope * slope * (MathF.Sqrt(1 + z * z) - 1);
    }

    public static float LogLoss(float p, float y) => XLogY(-y, p) + XLogY(-(1 - y), 1 - p);

    public static float Error(float p, float y, float threshold) => p > threshold ? 1 - y : y;

    public static float Poisson(float p, float y)
    {
        p = MathF.Max(p, Tiny);
        return (float)LogGamma.Of(y + 1) + p - MathF.Log(p) * y;
    }

    public static float GammaDeviance(float p, float y)
    {
        p += Small;
        y += Small;
        return MathF.Log(p / y) + y / p - 1;
    }

    public static float Gamma(float p, float y)
    {
        float theta = -1 / MathF.Max(p, Small), b = -MathF.Log(-theta);
        return -(y * theta - b);
    }

    public static float Tweedie(float p, float y, float power)
    {
        float a = y * MathF.Exp((1 - power) * MathF.Log(p)) / (1 - power), b = MathF.Exp((2 - power) * MathF.Log(p)) / (2 - power);
        return -a + b;
    }

    private static float XLogY(float x, float y) => x == 0 ? 0 : x * MathF.Log(MathF.Max(y, Tiny));

    private static float LogOnePlus(float x) => (float)Math.Log(1.0 + x);
}
