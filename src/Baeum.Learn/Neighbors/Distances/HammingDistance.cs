using System.Numerics;

namespace Baeum.Learn;

/// <summary>Share of the features that differ.</summary>
internal readonly struct HammingDistance : IDistance
{
    public void Prepare(Span<double> row)
    {
    }

    public void Add(double a, double b, ref double sum, ref double scale)
    {
        sum += a != b ? 1 : 0;
    }

    public void Add(Vector<double> a, Vector<double> b, ref Vector<double> sum, ref Vector<double> scale)
    {
        sum += Vector.ConditionalSelect(Vector.Equals(a, b), Vector<double>.Zero, Vector<double>.One);
    }

    public double Reduced(double sum, double scale, int features) => sum / features;

    public double ToDistance(double reduced) => reduced;

    public double ToReduced(double distance) => distance;
}
