using System.Globalization;
using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>A tensor's values as text.</summary>
public static class TensorText
{
    extension<T>(Tensor<T> tensor)
    {
        /// <summary>The values as NumPy prints them: aligned, in brackets, shortened by <c>...</c> beyond 1,000 values.</summary>
        /// <param name="precision">Most decimals of a number.</param>
        /// <param name="suppress">Write small numbers without an exponent.</param>
        public string ToText(int precision = 8, bool suppress = false)
        {
            Compute.Check.NonNegative(precision);
            var dense = tensor.ToDenseTensor();
            bool isFloat = typeof(T) == typeof(float), shorten = dense.FlattenedLength > NumpyLayout.Threshold;
            var shown = new NumpyLayout(tensor.Shape(), shorten, _ => "").Shown();
            Func<int, string> write;
            if (isFloat || typeof(T) == typeof(double))
            {
                var floats = new NumpyFloats([.. shown.Select(i => ToDouble(At(dense, i)))], isFloat, precision, suppress);
                write = i => floats.Write(ToDouble(At(dense, i)));
            }
            else
            {
                int width = shown.Select(i => Plain(At(dense, i)).Length).DefaultIfEmpty().Max();
                write = i => Plain(At(dense, i)).PadLeft(typeof(T) == typeof(bool) ? 5 : width);
            }
            return new NumpyLayout(tensor.Shape(), shorten, write).Text();
        }
    }

    private static T At<T>(Tensor<T> dense, int position) => dense.AsSpan()[position];

    private static double ToDouble<T>(T value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static string Plain<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
