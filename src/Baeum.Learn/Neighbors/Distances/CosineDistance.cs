using System.Numerics;
using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary><c>1 − a · b / (|a| |b|)</c>; a row of zeros has distance 1 to all. Rows are scaled to length 1 beforehand.</summary>
internal readonly struct CosineDistance : IDistance
{
    public void Prepare(Span<double> row)
    {
        double norm = Math.Sqrt(TensorPrimitives.SumOfSquares<double>(row));
        if (norm > 0)
            TensorPrimitives.Divide(row, norm, row);
    }

    public void Add(double a, double b, ref double sum, ref double scale)
    {
        sum += a * b;
    }

    public void Add(Vector<double> a, Vector<double> b, ref Vector<double> sum, ref Vector<double> scale)
    {
        sum += a * b;
    }

    public double Reduced(double sum, double scale, int features) => Math.Clamp(1 - sum, 0, 2);

    public double ToDistance(double reduced) => reduced;

    public double ToReduced(double distance) => distance;
}
