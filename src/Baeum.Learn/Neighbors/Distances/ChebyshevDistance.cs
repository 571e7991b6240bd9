using System.Numerics;

namespace Baeum.Learn;

/// <summary><c>max |a − b|</c></summary>
internal readonly struct ChebyshevDistance : IDistance
{
    public void Prepare(Span<double> row)
    {
    }

    public void Add(double a, double b, ref double sum, ref double scale)
    {
        sum = Math.Max(sum, Math.Abs(a - b));
    }

    public void Add(Vector<double> a, Vector<double> b, ref Vector<double> sum, ref Vector<double> scale)
    {
        sum = Vector.Max(sum, Vector.Abs(a - b));
    }

    public double Reduced(double sum, double scale, int features) => sum;

    public double ToDistance(double reduced) => reduced;

    public double ToReduced(double distance) => distance;
}
