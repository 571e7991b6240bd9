using System.Numerics;
using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>The distinct values of a tensor.</summary>
public static class TensorUnique
{
    extension<T>(Tensor<T> tensor) where T : INumber<T>
    {
        /// <summary>The values that occur, once each, ascending; NaN, once, at the end. NumPy: <c>unique</c>.</summary>
        public T[] Unique()
        {
            var values = tensor.AsReadOnlySpan().ToArray();
            Array.Sort(values);
            int missing = 0;
            while (missing < values.Length && T.IsNaN(values[missing]))
                missing++;
            var unique = new List<T>();
            foreach (var value in values.AsSpan(missing))
                if (unique.Count == 0 || unique[^1] != value)
                    unique.Add(value);
            if (missing > 0)
                unique.Add(values[0]);
            return [.. unique];
        }
    }
}
