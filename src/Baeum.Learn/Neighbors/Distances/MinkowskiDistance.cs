using System.Numerics;

namespace Baeum.Learn;

/// <summary><c>(Σ |a − b|ᵖ)^(1/p)</c>; reduced: the sum.</summary>
internal readonly struct MinkowskiDistance(double p) : IDistance
{
    public void Prepare(Span<double> row)
    {
    }

    public void Add(double a, double b, ref double sum, ref double scale) => sum += Math.Pow(Math.Abs(a - b), p);

    public void Add(Vector<double> a, Vector<double> b, ref Vector<double> sum, ref Vector<double> scale)
    {
        var d = Vector.Abs(a - b);
        for (int lane = 0; lane < Vector<double>.Count; lane++)
            d = d.WithElement(lane, Math.Pow(d[lane], p));
        sum += d;
    }

    public double Reduced(double sum, double scale, int features) => sum;

    public double ToDistance(double reduced) => Math.Pow(reduced, 1 / p);

    public double ToReduced(double distance) => Math.Pow(distance, p);
}
