using System.Numerics;
using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>One minus the correlation of two rows: the cosine distance after the mean of each row was subtracted.</summary>
internal readonly struct CorrelationDistance : IDistance
{
    public void Prepare(Span<double> row)
    {
        TensorPrimitives.Subtract(row, TensorPrimitives.Sum<double>(row) / row.Length, row);
        new CosineDistance().Prepare(row);
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
