using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The least and the greatest value of every feature of [samples, features] or more axes; NaN is left out, and the result where there is nothing else.</summary>
internal sealed record FeatureExtremes(double[] Min, double[] Max)
{
    private const int ValuesPerPart = 1 << 18;

    public static FeatureExtremes Of(Tensor<float> x)
    {
        int features = (int)x.Lengths[^1], rows = (int)x.FlattenedLength / features, rowsPerPart = Math.Max(1, ValuesPerPart / features), parts = (rows + rowsPerPart - 1) / rowsPerPart;
        var ends = new (float[] Min, float[] Max)[parts];
        Threads.For(parts, new Body(x.ToDenseTensor(), rowsPerPart, ends));
        return new(
            [.. Enumerable.Range(0, features).Select(i => ends.Min(e => e.Min[i]) is var min && float.IsPositiveInfinity(min) ? double.NaN : min)],
            [.. Enumerable.Range(0, features).Select(i => ends.Max(e => e.Max[i]) is var max && float.IsNegativeInfinity(max) ? double.NaN : max)]);
    }

    private readonly struct Body(Tensor<float> x, int rowsPerPart, (float[] Min, float[] Max)[] ends) : IParallelBody
    {
        public void Run(int part)
        {
            int features = (int)x.Lengths[^1], start = part * rowsPerPart * features, whole = features / Vector<float>.Count * Vector<float>.Count;
            float[] min = new float[features], max = new float[features];
            Array.Fill(min, float.PositiveInfinity);
            Array.Fill(max, float.NegativeInfinity);
            var values = x.AsReadOnlySpan().Slice(start, Math.Min(rowsPerPart * features, (int)x.FlattenedLength - start));
            Span<Vector<float>> least = MemoryMarshal.Cast<float, Vector<float>>(min.AsSpan(0, whole)), greatest = MemoryMarshal.Cast<float, Vector<float>>(max.AsSpan(0, whole));
            for (int row = 0; row < values.Length; row += features)
            {
                var vectors = MemoryMarshal.Cast<float, Vector<float>>(values.Slice(row, whole));
                // Comparisons with NaN are false, so NaN never enters.
                for (int i = 0; i < vectors.Length; i++)
                {
                    least[i] = Vector.ConditionalSelect(Vector.LessThan(vectors[i], least[i]), vectors[i], least[i]);
                    greatest[i] = Vector.ConditionalSelect(Vector.GreaterThan(vectors[i], greatest[i]), vectors[i], greatest[i]);
                }
                for (int i = whole; i < features; i++)
                {
                    min[i] = values[row + i] < min[i] ? values[row + i] : min[i];
                    max[i] = values[row + i] > max[i] ? values[row + i] : max[i];
                }
            }
            ends[part] = (min, max);
        }
    }
}
