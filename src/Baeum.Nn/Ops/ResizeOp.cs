using Baeum.Compute;

namespace Baeum.Nn;

public static class ResizeOp
{
    extension(Variable x)
    {
        /// <summary>Interpolates an axis to another length: <c>y[i] = Σ w[i, j] x[j]</c> with the kernel's weights around the position (i + ½) · n / length - ½. Shape: [..., n, ...] → [..., length, ...]. Gradient: the same weights, transposed.</summary>
        /// <param name="axis">The axis.</param>
        /// <param name="length">Its new length.</param>
        /// <param name="interpolation">"nearest", "bilinear", "bicubic" (Keys, a = -½), "lanczos3" or "lanczos5". Weights beyond the border are left out and the rest made to sum to 1.</param>
        /// <param name="antialias">Widen the kernel when the axis becomes shorter, so that all values count. Source: TensorFlow <c>tf.image.resize</c>, half-pixel centres.</param>
        public Variable Resize(int axis, int length, string interpolation = "bilinear", bool antialias = false)
        {
            axis = x.Shape.Axis(axis);
            int n = x.Shape[axis];
            if (n == 0)
                throw new ShapeException($"Resize: axis {axis} of {x.Shape} has no positions to interpolate.");
            if (n == Check.Positive(length))
                return x;
            return Taps.Apply(x, axis, Taps.Interpolating(n, length, Known(interpolation), antialias));
        }

        /// <summary>Means of windows that cover an axis in equal parts: window i reaches from ⌊i · n / length⌋ to ⌈(i + 1) · n / length⌉. Shape: [..., n, ...] → [..., length, ...]. Gradient: dy / window length. Source: PyTorch <c>adaptive_avg_pool</c>.</summary>
        public Variable AdaptiveAverage(int axis, int length)
        {
            axis = x.Shape.Axis(axis);
            return Taps.Apply(x, axis, Taps.Averaging(x.Shape[axis], Check.Positive(length)));
        }

        /// <summary>Largest values of windows that cover an axis in equal parts, as in <see cref="AdaptiveAverage(Variable, int, int)"/>. Shape: [..., n, ...] → [..., length, ...]. Gradient: dy goes to the first of the largest values.</summary>
        public Variable AdaptiveMax(int axis, int length)
        {
            axis = x.Shape.Axis(axis);
            return PartMaxima.Apply(x, axis, Check.Positive(length));
        }
    }

    /// <summary>The interpolation, if there is one of that name.</summary>
    internal static string Known(string interpolation) => Choice.Of(interpolation, "interpolation", Names);

    private static readonly string[] Names = ["nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"];
}
