using System.Numerics;

namespace Baeum.Learn;

/// <summary><c>Σ |a − b| / (|a| + |b|)</c>; 0 / 0 counts as 0.</summary>
internal readonly struct CanberraDistance : IDistance
{
    public void Prepare(Span<double> row)
    {
    }

    public void Add(double a, double b, ref double sum, ref double scale)
    {
        double size = Math.Abs(a) + Math.Abs(b);
        sum += size > 0 ? Math.Abs(a - b) / size : 0;
    }

    public void Add(Vector<double> a, Vector<double> b, ref Vector<double> sum, ref Vector<double> scale)
    {
        var size = Vector.Abs(a) + Vector.Abs(b);
        sum += Vector.ConditionalSelect(Vector.GreaterThan(size, Vector<double>.Zero), Vector.Abs(a - b) / size, Vector<double>.Zero);
    }

    public double Reduced(double sum, double scale, int features) => sum;

    public double ToDistance(double reduced) => reduced;

    public double ToReduced(double distance) => distance;
}
