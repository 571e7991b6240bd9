using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Finds values that no estimator can use.</summary>
internal static class Unusual
{
    private const int ValuesPerPart = 1 << 16;

    /// <summary>The place of the first infinite value, or NaN unless that is fine, row-major; −1 if there is none.</summary>
    public static int First(Tensor<float> x, bool nanIsFine)
    {
        var dense = x.ToDenseTensor();
        int length = (int)x.FlattenedLength, parts = (length + ValuesPerPart - 1) / ValuesPerPart;
        var found = new bool[parts];
        Threads.For(parts, new Body(dense, nanIsFine, found));
        int part = Array.IndexOf(found, true);
        if (part < 0)
            return -1;
        var values = dense.AsReadOnlySpan();
        int at = part * ValuesPerPart;
        while (float.IsFinite(values[at]) || nanIsFine && float.IsNaN(values[at]))
            at++;
        return at;
    }

    private readonly struct Body(Tensor<float> x, bool nanIsFine, bool[] found) : IParallelBody
    {
        public void Run(int part)
        {
            var all = x.AsReadOnlySpan();
            var values = all.Slice(part * ValuesPerPart, Math.Min(ValuesPerPart, all.Length - part * ValuesPerPart));
            var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
            var bad = Vector<int>.Zero;
            // Finite are the values below infinity; comparisons with NaN are false.
            foreach (var vector in vectors)
                bad |= nanIsFine ? Vector.Equals(Vector.Abs(vector), new Vector<float>(float.PositiveInfinity)) : ~Vector.LessThan(Vector.Abs(vector), new Vector<float>(float.PositiveInfinity));
            found[part] = bad != Vector<int>.Zero;
            foreach (float value in values[(vectors.Length * Vector<float>.Count)..])
                found[part] |= nanIsFine ? float.IsInfinity(value) : !float.IsFinite(value);
        }
    }
}
