using System.Numerics;

namespace Baeum.Learn;

/// <summary><c>√Σ (a − b)²</c>; reduced: the square.</summary>
internal readonly struct EuclideanDistance : IDistance
{
    public void Prepare(Span<double> row)
    {
    }

    public void Add(double a, double b, ref double sum, ref double scale)
    {
        double d = a - b;
        sum += d * d;
    }

    public void Add(Vector<double> a, Vector<double> b, ref Vector<double> sum, ref Vector<double> scale)
    {
        var d = a - b;
        sum += d * d;
    }

    public double Reduced(double sum, double scale, int features) => sum;

    public double ToDistance(double reduced) => Math.Sqrt(reduced);

    public double ToReduced(double distance) => distance * distance;
}
