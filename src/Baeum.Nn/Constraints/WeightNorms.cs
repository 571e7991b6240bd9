using System.Buffers;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Sets the Euclidean norms of a weight along some axes.</summary>
internal static class WeightNorms
{
    private const double Epsilon = 1e-7;

    /// <summary><c>w · (rate · clip(norm, low, high) + (1 - rate) · norm) / (1e-7 + norm)</c>; norms over <paramref name="axes"/>, summed in 64-bit floats.</summary>
    public static void Set(Span<float> weight, Shape shape, Axes axes, double low, double high, double rate)
    {
        Span<int> lengths = stackalloc int[shape.Rank], strides = stackalloc int[shape.Rank];
        int kept = Strides(shape, axes, lengths, strides);
        double[] norms = ArrayPool<double>.Shared.Rent(kept);
        Array.Clear(norms, 0, kept);
        var squares = new Squares(norms);
        Walk(weight, lengths, strides, 0, 0, ref squares);
        for (int i = 0; i < kept; i++)
        {
            double norm = Math.Sqrt(norms[i]);
            norms[i] = (rate * Math.Clamp(norm, low, high) + (1 - rate) * norm) / (Epsilon + norm);
        }
        var scale = new Scale(norms);
        Walk(weight, lengths, strides, 0, 0, ref scale);
        ArrayPool<double>.Shared.Return(norms);
    }

    /// <summary>For each axis its stride among the norms, 0 where the norm runs over it. Returns the number of norms.</summary>
    private static int Strides(Shape shape, Axes axes, Span<int> lengths, Span<int> strides)
    {
        shape.CopyTo(lengths);
        strides.Fill(1);
        for (int i = 0; i < axes.Count; i++)
            strides[shape.Axis(axes[i])] = 0;
        int count = 1;
        for (int axis = shape.Rank - 1; axis >= 0; axis--)
            if (strides[axis] == 1)
                (strides[axis], count) = (count, count * lengths[axis]);
        return count;
    }

    /// <summary>Visits the weight in order; <paramref name="norm"/> is the norm that the first value belongs to. Returns the number of values visited.</summary>
    private static int Walk<TVisit>(Span<float> weight, ReadOnlySpan<int> lengths, ReadOnlySpan<int> strides, int start, int norm, ref TVisit visit)
        where TVisit : struct, IVisit
    {
        if (lengths.Length == 0)
        {
            visit.At(ref weight[start], norm);
            return 1;
        }
        int at = start;
        if (lengths.Length == 1)
            for (int i = 0; i < lengths[0]; i++)
                visit.At(ref weight[at++], norm + i * strides[0]);
        else
            for (int i = 0; i < lengths[0]; i++)
                at += Walk(weight, lengths[1..], strides[1..], at, norm + i * strides[0], ref visit);
        return at - start;
    }

    private interface IVisit
    {
        void At(ref float value, int norm);
    }

    private readonly struct Squares(double[] sums) : IVisit
    {
        public void At(ref float value, int norm) => sums[norm] += (double)value * value;
    }

    private readonly struct Scale(double[] factors) : IVisit
    {
        public void At(ref float value, int norm) => value = (float)(value * factors[norm]);
    }
}
