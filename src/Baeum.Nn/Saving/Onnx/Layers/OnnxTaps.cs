namespace Baeum.Nn;

/// <summary>Weighted windows along an axis of known length, as a product with a fixed matrix: interpolations that ONNX has no operator for.</summary>
internal static class OnnxTaps
{
    /// <summary>Means of windows that cover the axis in equal parts.</summary>
    public static OnnxValue Average(OnnxValue x, int axis, int length) => Apply(x, axis, length, n => Taps.Averaging(n, length));

    /// <summary>An axis at another length.</summary>
    public static OnnxValue Interpolate(OnnxValue x, int axis, int length, string interpolation, bool antialias)
        => x.Shape[axis] == length ? x : Apply(x, axis, length, n => Taps.Interpolating(n, length, interpolation, antialias));

    private static OnnxValue Apply(OnnxValue x, int axis, int length, Func<int, Taps> make)
    {
        int n = x.Shape[axis];
        var matrix = x.Graph.Afford((long)n * length);
        using (new Tape(recording: false))
        {
            var taps = make(n);
            for (int i = 0; i < length; i++)
                for (int j = 0; j < taps.Window(i).Count; j++)
                    matrix[(taps.Window(i).First + j) * length + i] = taps.Weights(i)[j];
        }
        return x.MoveAxis(axis, -1).MatMul(x.Graph.Constant([n, length], matrix)).MoveAxis(-1, axis);
    }
}
