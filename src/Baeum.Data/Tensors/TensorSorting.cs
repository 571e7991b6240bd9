using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Order along an axis: sorted values, their positions, running sums, medians and percentiles. NaN sorts last.</summary>
public static class TensorSorting
{
    extension(Tensor<float> x)
    {
        /// <summary>The values of each line along an axis, ascending. NumPy: <c>sort</c>.</summary>
        public Tensor<float> Sort(int axis = -1) => Along(x, axis, (line, result) =>
        {
            line.CopyTo(result);
            result.Sort(Ascending);
        });

        /// <summary>The positions that would sort each line along an axis; equal values keep their order. NumPy: <c>argsort(kind="stable")</c>.</summary>
        public Tensor<int> ArgSort(int axis = -1)
        {
            var positions = Along(x, axis, (line, result) =>
            {
                var (keys, places) = (line.ToArray(), Enumerable.Range(0, line.Length).ToArray());
                Array.Sort(places, (a, b) => Ascending(keys[a], keys[b]) is not 0 and var order ? order : a.CompareTo(b));
                for (int i = 0; i < result.Length; i++)
                    result[i] = places[i];
            });
            return Tensor.Create(Array.ConvertAll(positions.AsReadOnlySpan().ToArray(), p => (int)p), positions.Lengths);
        }

        /// <summary>Running sums along an axis, taken in double. NumPy: <c>cumsum</c>.</summary>
        public Tensor<float> CumSum(int axis = -1) => Along(x, axis, (line, result) =>
        {
            double sum = 0;
            for (int i = 0; i < line.Length; i++)
                result[i] = (float)(sum += line[i]);
        });

        /// <summary>The middle value of all; NaN if there is one.</summary>
        public float Median() => x.Percentile(50);

        /// <summary>The value below which so many percent of all values lie, between neighbours by a straight line; NaN if there is one. NumPy: <c>percentile</c>.</summary>
        public float Percentile(double percent) => x.Flatten().Percentile(percent, 0)[0];

        /// <summary>The middle value of each line along an axis. The shape loses that axis.</summary>
        public Tensor<float> Median(int axis) => x.Percentile(50, axis);

        /// <summary>The percentile of each line along an axis. The shape loses that axis.</summary>
        /// <exception cref="InvalidOperationException">The axis has no entries.</exception>
        public Tensor<float> Percentile(double percent, int axis)
        {
            Check.Between(percent, 0, 100);
            var shape = x.Shape();
            int at = shape.Axis(axis), last = shape[at] - 1;
            if (last < 0)
                throw new InvalidOperationException($"Axis {axis} of shape {shape} has no entries, hence no percentile.");
            double place = percent / 100 * last;
            int low = (int)Math.Floor(place);
            var sorted = x.Sort(at);
            Tensor<float> below = sorted.Take(low, at), above = sorted.Take(Math.Min(low + 1, last), at), end = sorted.Take(last, at);
            var result = Tensors.Empty(below.Shape());
            for (int i = 0; i < result.FlattenedLength; i++)
            {
                float a = below.AsSpan()[i], b = above.AsSpan()[i];
                result.AsSpan()[i] = float.IsNaN(end.AsSpan()[i]) ? float.NaN : place == low ? a : (float)(a + ((double)b - a) * (place - low));
            }
            return result;
        }
    }

    private delegate void LineAction(ReadOnlySpan<float> line, Span<float> result);

    private static int Ascending(float a, float b) => float.IsNaN(a) ? float.IsNaN(b) ? 0 : 1 : float.IsNaN(b) ? -1 : a.CompareTo(b);

    private static Tensor<float> Along(Tensor<float> x, int axis, LineAction action)
    {
        var shape = x.Shape();
        int at = shape.Axis(axis), n = shape[at], inner = shape[(at + 1)..].Size, outer = shape[..at].Size;
        var result = Tensors.Empty(shape);
        var (line, changed) = (new float[n], new float[n]);
        for (int start = 0; start < outer * inner; start++)
        {
            int first = start / inner * n * inner + start % inner;
            for (int j = 0; j < n; j++)
                line[j] = x.AsReadOnlySpan()[first + j * inner];
            action(line, changed);
            for (int j = 0; j < n; j++)
                result.AsSpan()[first + j * inner] = changed[j];
        }
        return result;
    }
}
