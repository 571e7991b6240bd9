using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Sliding windows over the rows of a series, for recurrent networks and forecasts. In many notebooks: <c>split_x</c>; NumPy: <c>sliding_window_view</c>.</summary>
public static class Windows
{
    /// <summary>Every run of <paramref name="size"/> rows: window i holds the rows i · stride to i · stride + size − 1. Shape: [n, ...] → [(n − size) / stride + 1, size, ...].</summary>
    /// <example><code>Windows.Split(Tensors.Range(1, 11), size: 5)   // (6, 5)</code></example>
    /// <param name="series">One row a time step.</param>
    /// <param name="size">Rows of a window.</param>
    /// <param name="stride">Rows from the start of a window to the start of the next.</param>
    /// <exception cref="ArgumentException">The series is shorter than a window.</exception>
    public static Tensor<float> Split(Tensor<float> series, int size, int stride = 1)
        => Cut(series, 0, Check.Positive(size, nameof(size)), Count(series.Shape(), size, 0, stride), stride);

    /// <summary>Windows and what follows each: <c>Y[i] = targets[i · stride + size − 1 + horizon]</c>.</summary>
    /// <param name="series">One row a time step.</param>
    /// <param name="targets">What is to be predicted, one row a time step; the series itself, or a column of it.</param>
    /// <param name="size">Rows of a window.</param>
    /// <param name="horizon">Time steps from the window's last row to its target: 1 (the default) is the next row, 0 the last row itself.</param>
    /// <param name="steps">Target rows of a window; with more than one, Y gets an axis for them.</param>
    /// <param name="stride">Rows from the start of a window to the start of the next.</param>
    /// <returns>X [windows, size, ...] and Y [windows, ...], or [windows, steps, ...].</returns>
    /// <exception cref="ArgumentException">The two have different lengths, or are too short.</exception>
    public static (Tensor<float> X, Tensor<float> Y) Split(Tensor<float> series, Tensor<float> targets, int size, int horizon = 1, int steps = 1, int stride = 1)
    {
        Check.Positive(size, nameof(size));
        Check.NonNegative(horizon, nameof(horizon));
        Check.Positive(steps, nameof(steps));
        if (series.Shape()[0] != targets.Shape()[0])
            throw new ArgumentException($"Windows: the series and the targets must have the same number of rows, received {series.Shape()} and {targets.Shape()}.");
        int count = Count(series.Shape(), size, horizon + steps - 1, stride);
        var y = Cut(targets, size - 1 + horizon, steps, count, stride);
        return (Cut(series, 0, size, count, stride), steps > 1 ? y : y.Reshape(y.Shape().Without(1).ToLengths()));
    }

    private static int Count(Shape shape, int size, int more, int stride)
    {
        Check.Positive(stride, nameof(stride));
        return shape[0] >= size + more ? (shape[0] - size - more) / stride + 1
            : throw new ArgumentException($"Windows: a series of shape {shape} has no window of {size} rows{(more > 0 ? $" with a target {more} rows later" : "")}.");
    }

    private static Tensor<float> Cut(Tensor<float> series, int first, int size, int count, int stride)
    {
        var shape = series.Shape();
        int row = shape[1..].Size, window = size * row;
        var windows = Tensors.Empty(shape.With(0, size).Insert(0, count));
        var from = series.AsReadOnlySpan();
        var to = windows.AsSpan();
        for (int i = 0; i < count; i++)
            from.Slice((first + i * stride) * row, window).CopyTo(to[(i * window)..]);
        return windows;
    }
}
