using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Applies the engine's operator structs to whole tensors. Views with gaps are copied first; results are dense.</summary>
internal static class TensorArithmetic
{
    /// <summary><c>op(x)</c></summary>
    public static Tensor<float> Apply<TOp>(TOp op, Tensor<float> x) where TOp : struct, IUnaryOp
    {
        var y = Tensors.Empty(x.Shape());
        Elementwise.Map(op, x.AsReadOnlySpan(), y.AsSpan());
        return y;
    }

    /// <summary><c>op(a, b)</c></summary>
    public static Tensor<float> Apply<TOp>(TOp op, Tensor<float> a, float b) where TOp : struct, IBinaryOp => Apply(new WithSecond<TOp>(op, b), a);

    /// <summary><c>op(a, b)</c></summary>
    public static Tensor<float> Apply<TOp>(TOp op, float a, Tensor<float> b) where TOp : struct, IBinaryOp => Apply(new WithFirst<TOp>(op, a), b);

    /// <summary><c>op(a, b)</c> with broadcasting.</summary>
    public static Tensor<float> Apply<TOp>(TOp op, Tensor<float> a, Tensor<float> b) where TOp : struct, IBinaryOp
    {
        var y = Tensors.Empty(Shape.Broadcast(a.Shape(), b.Shape()));
        Map(op, a.AsReadOnlySpan(), a.Shape(), b.AsReadOnlySpan(), b.Shape(), y.AsSpan(), y.Shape());
        return y;
    }

    /// <summary><c>x = op(x, b)</c></summary>
    public static void ApplyInPlace<TOp>(TOp op, Tensor<float> x, float b) where TOp : struct, IBinaryOp
    {
        if (x.IsDense)
            Elementwise.MapScalar(op, x.AsSpan(), b, x.AsSpan());
        else
            Apply(op, x, b).CopyTo(x.AsTensorSpan());
    }

    /// <summary><c>x = op(x, b)</c>, b broadcast to the shape of x.</summary>
    public static void ApplyInPlace<TOp>(TOp op, Tensor<float> x, Tensor<float> b) where TOp : struct, IBinaryOp
    {
        var shape = x.Shape();
        if (Shape.Broadcast(shape, b.Shape()) != shape)
            throw new ArgumentException($"The shape {b.Shape()} does not broadcast to {shape}, which a result in place must keep.");
        if (!x.IsDense)
        {
            Apply(op, x, b).CopyTo(x.AsTensorSpan());
            return;
        }
        var target = x.AsSpan();
        var operand = b.AsReadOnlySpan();
        // A part of x that is repeated would change while it is read.
        if (b.Shape() != shape && target.Overlaps(operand))
            operand = operand.ToArray();
        Map(op, target, shape, operand, b.Shape(), target, shape);
    }

    /// <summary><c>y = op(a, b)</c>; y may be an operand that has its shape.</summary>
    public static void Map<TOp>(TOp op, ReadOnlySpan<float> a, Shape aShape, ReadOnlySpan<float> b, Shape bShape, Span<float> y, Shape yShape)
        where TOp : struct, IBinaryOp
    {
        if (aShape == bShape)
        {
            Elementwise.Map(op, a, b, y);
            return;
        }
        Span<int> aLengths = stackalloc int[aShape.Rank], bLengths = stackalloc int[bShape.Rank], yLengths = stackalloc int[yShape.Rank];
        aShape.CopyTo(aLengths);
        bShape.CopyTo(bLengths);
        yShape.CopyTo(yLengths);
        Broadcasting.Map(op, a, aLengths, b, bLengths, y, yLengths);
    }
}
