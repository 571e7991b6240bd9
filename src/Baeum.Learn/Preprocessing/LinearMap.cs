using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Lines through the values of each feature, in double: what the linear scalers share.</summary>
internal static class LinearMap
{
    private const int ValuesPerPart = 1 << 16;

    /// <summary><c>y = (x − shift) / scale</c></summary>
    public static Tensor<float> Divide(Tensor<float> x, double[] shift, double[] scale) => Apply(x, new Quotient(shift, scale));

    /// <summary><c>y = x · scale + shift</c>, cut to a range; NaN stays.</summary>
    public static Tensor<float> Multiply(Tensor<float> x, double[] scale, double[] shift, double low = double.NegativeInfinity, double high = double.PositiveInfinity)
        => Apply(x, new Product(scale, shift, low, high));

    private static Tensor<float> Apply<TLine>(Tensor<float> x, TLine line) where TLine : struct, ILine
    {
        var y = Tensors.Empty(x.Shape());
        int features = (int)x.Lengths[^1], rows = (int)x.FlattenedLength / Math.Max(1, features), rowsPerPart = Math.Max(1, ValuesPerPart / Math.Max(1, features));
        Threads.For((rows + rowsPerPart - 1) / rowsPerPart, new Body<TLine>(line, x.ToDenseTensor(), y, features, rowsPerPart));
        return y;
    }

    /// <summary>A line, and lines of neighbouring features from <c>feature</c> on.</summary>
    private interface ILine
    {
        double Invoke(double x, int feature);

        Vector<double> Invoke(Vector<double> x, int feature);
    }

    private readonly struct Quotient(double[] shift, double[] scale) : ILine
    {
        public double Invoke(double x, int feature) => (x - shift[feature]) / scale[feature];

        public Vector<double> Invoke(Vector<double> x, int feature) => (x - new Vector<double>(shift, feature)) / new Vector<double>(scale, feature);
    }

    private readonly struct Product(double[] scale, double[] shift, double low, double high) : ILine
    {
        public double Invoke(double x, int feature) => x * scale[feature] + shift[feature] is var y && y < low ? low : y > high ? high : y;

        public Vector<double> Invoke(Vector<double> x, int feature)
        {
            var y = x * new Vector<double>(scale, feature) + new Vector<double>(shift, feature);
            y = Vector.ConditionalSelect(Vector.LessThan(y, new Vector<double>(low)), new Vector<double>(low), y);
            return Vector.ConditionalSelect(Vector.GreaterThan(y, new Vector<double>(high)), new Vector<double>(high), y);
        }
    }

    private readonly struct Body<TLine>(TLine line, Tensor<float> x, Tensor<float> y, int features, int rowsPerPart) : IParallelBody
        where TLine : struct, ILine
    {
        public void Run(int part)
        {
            int start = part * rowsPerPart * features, length = Math.Min(rowsPerPart * features, (int)y.FlattenedLength - start);
            ReadOnlySpan<float> from = x.AsReadOnlySpan().Slice(start, length);
            Span<float> to = y.AsSpan().Slice(start, length);
            int lanes = Vector<float>.Count, whole = features / lanes * lanes;
            for (int row = 0; row < length; row += features)
            {
                var vectors = MemoryMarshal.Cast<float, Vector<float>>(from.Slice(row, whole));
                var results = MemoryMarshal.Cast<float, Vector<float>>(to.Slice(row, whole));
                for (int i = 0; i < vectors.Length; i++)
                {
                    Vector.Widen(vectors[i], out var low, out var high);
                    results[i] = Vector.Narrow(line.Invoke(low, i * lanes), line.Invoke(high, i * lanes + lanes / 2));
                }
                for (int feature = whole; feature < features; feature++)
                    to[row + feature] = (float)line.Invoke(from[row + feature], feature);
            }
        }
    }
}
