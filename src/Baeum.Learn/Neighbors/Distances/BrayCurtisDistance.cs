using System.Numerics;

namespace Baeum.Learn;

/// <summary><c>Σ |a − b| / Σ (|a| + |b|)</c>; 0 / 0 counts as 0.</summary>
internal readonly struct BrayCurtisDistance : IDistance
{
    public void Prepare(Span<double> row)
    {
    }

    public void Add(double a, double b, ref double sum, ref double scale)
    {
        sum += Math.Abs(a - b);
        scale += Math.Abs(a) + Math.Abs(b);
    }

    public void Add(Vector<double> a, Vector<double> b, ref Vector<double> sum, ref Vector<double> scale)
    {
        sum += Vector.Abs(a - b);
        scale += Vector.Abs(a) + Vector.Abs(b);
    }

    public double Reduced(double sum, double scale, int features) => scale > 0 ? sum / scale : 0;

    public double ToDistance(double reduced) => reduced;

    public double ToReduced(double distance) => distance;
}
