namespace Baeum.Nn;

/// <summary>The interpolation kernels: how much a value counts by its distance from the position asked for.</summary>
internal static class Interpolation
{
    /// <summary>Distance at which a kernel ends.</summary>
    public static int Radius(string name) => name switch { "bilinear" => 1, "bicubic" => 2, "lanczos3" => 3, "lanczos5" => 5, _ => 0 };

    /// <summary>The kernel at a distance.</summary>
    public static double Weight(string name, double distance)
    {
        double t = Math.Abs(distance);
        return name switch
        {
            "bilinear" => Math.Max(0, 1 - t),
            "bicubic" => Keys(t),
            "lanczos3" => Lanczos(t, 3),
            _ => Lanczos(t, 5),
        };
    }

    /// <summary>Cubic convolution with a = -½. Source: Keys, "Cubic convolution interpolation for digital image processing", 1981.</summary>
    private static double Keys(double t) => t < 1 ? (1.5 * t - 2.5) * t * t + 1 : t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;

    /// <summary>sin(πt) sin(πt / radius) · radius / (πt)².</summary>
    private static double Lanczos(double t, int radius)
        => t == 0 ? 1 : t >= radius ? 0 : radius * Math.Sin(Math.PI * t) * Math.Sin(Math.PI * t / radius) / (Math.PI * Math.PI * t * t);
}
