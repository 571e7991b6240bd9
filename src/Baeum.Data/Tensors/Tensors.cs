using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Makes tensors: filled ones, number ranges, and several put together.</summary>
public static partial class Tensors
{
    /// <summary>start, start + step, ... up to and without <paramref name="stop"/>. Shape: [ceil((stop − start) / step)]. NumPy: <c>arange</c>.</summary>
    public static Tensor<float> Range(double start, double stop, double step = 1)
    {
        if (step == 0 || !double.IsFinite(start) || !double.IsFinite(stop) || !double.IsFinite(step))
            throw new ArgumentException(FormattableString.Invariant($"Range: expected finite numbers and a step other than zero, received {start}, {stop}, {step}."));
        var values = new float[checked((int)Math.Max(0, Math.Ceiling((stop - start) / step)))];
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(start + i * step);
        return Tensor.Create(values);
    }

    /// <summary>Evenly spaced numbers from <paramref name="start"/> to <paramref name="stop"/>, both included. NumPy: <c>linspace</c>.</summary>
    public static Tensor<float> Linspace(double start, double stop, int count = 50)
    {
        var values = new float[Compute.Check.NonNegative(count)];
        for (int i = 0; i < count; i++)
            values[i] = (float)(i == count - 1 && count > 1 ? stop : start + i * ((stop - start) / Math.Max(1, count - 1)));
        return Tensor.Create(values);
    }

    /// <summary>Ones on the diagonal and zeros beside it. Shape: [n, n]. NumPy: <c>eye</c>.</summary>
    public static Tensor<float> Eye(int n)
    {
        var result = Zeros([n, n]);
        for (int i = 0; i < n; i++)
            result.AsSpan()[i * n + i] = 1;
        return result;
    }

    /// <summary>All zero.</summary>
    public static Tensor<float> Zeros(Shape shape) => Tensor.CreateFromShape<float>(shape.ToLengths());

    /// <summary>All one.</summary>
    public static Tensor<float> Ones(Shape shape) => Full(shape, 1);

    /// <summary>All <paramref name="value"/>.</summary>
    public static Tensor<float> Full(Shape shape, float value)
    {
        var result = Empty(shape);
        result.AsSpan().Fill(value);
        return result;
    }

    /// <summary>Content undefined: for results that are written whole at once.</summary>
    public static Tensor<float> Empty(Shape shape) => Tensor.CreateFromShapeUninitialized<float>(shape.ToLengths());

    /// <summary>Joins tensors of one shape along a new axis. Shape: n · [...] → [..., n, ...] with n at <paramref name="axis"/>. NumPy: <c>stack</c>.</summary>
    public static Tensor<float> Stack(int axis, params ReadOnlySpan<Tensor<float>> tensors)
    {
        var first = First(tensors, "Stack").Shape();
        var parts = new Tensor<float>[tensors.Length];
        int at = first.Insert(0, 1).Axis(axis);
        for (int i = 0; i < parts.Length; i++)
        {
            if (tensors[i].Shape() != first)
                throw new ArgumentException($"Stack: all tensors must have one shape; the first has {first}, number {i + 1} has {tensors[i].Shape()}.");
            parts[i] = tensors[i].Reshape(first.Insert(at, 1).ToLengths());
        }
        return Concatenate(at, parts);
    }

    /// <summary>Joins tensors along an axis that exists; all other axes must agree. NumPy: <c>concatenate</c>.</summary>
    public static Tensor<float> Concatenate(int axis, params ReadOnlySpan<Tensor<float>> tensors)
    {
        var first = First(tensors, "Concatenate").Shape();
        int at = first.Axis(axis), length = 0;
        for (int i = 0; i < tensors.Length; i++)
        {
            var shape = tensors[i].Shape();
            if (shape.Rank != first.Rank || shape.With(at, 0) != first.With(at, 0))
                throw new ArgumentException($"Concatenate: along axis {axis} all other axes must agree; the first shape is {first}, number {i + 1} is {shape}.");
            length += shape[at];
        }
        var result = Empty(first.With(at, length));
        int outer = first[..at].Size, inner = first[(at + 1)..].Size, offset = 0;
        foreach (var tensor in tensors)
        {
            int run = tensor.Shape()[at] * inner;
            var source = tensor.AsReadOnlySpan();
            for (int i = 0; i < outer; i++)
                source.Slice(i * run, run).CopyTo(result.AsSpan()[(i * length * inner + offset)..]);
            offset += run;
        }
        return result;
    }

    private static Tensor<float> First(ReadOnlySpan<Tensor<float>> tensors, string operation)
        => tensors.Length > 0 ? tensors[0] : throw new ArgumentException($"{operation}: expected one tensor or more, received none.");
}
