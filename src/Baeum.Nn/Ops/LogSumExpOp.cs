using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class LogSumExpOp
{
    extension(Variable x)
    {
        /// <summary>ln Σ eˣ over one axis, or over all where none is named, safe from overflow. Shape: [..., n, ...] → [..., ...], or with 1 in place of n to keep the axis. Gradient: dx = dy · e^(x - y).</summary>
        public Variable LogSumExp(int? axis = null, bool keepDims = false) => Of(x, Reduction.Over(x.Shape, axis, keepDims));

        /// <summary>ln Σ eˣ over several axes.</summary>
        public Variable LogSumExp(ReadOnlySpan<int> axes, bool keepDims = false)
        {
            var reduction = Reduction.Over(ref x, axes, keepDims);
            return Of(x, reduction);
        }
    }

    private static Variable Of(Variable x, Reduction r)
    {
        var y = Variable.Empty(r.Result);
        var (max, terms) = (Pool.Rent(y.Size), Pool.Rent(x.Size));
        Reduce.Max(x.Span, r.Outer, r.Count, r.Inner, max.Span);
        Elementwise.Map(new Finite(), max.Span, max.Span);
        Broadcast.Map(new Compute.Subtract(), x.Span, r.Full, max.Span, r.Kept, terms.Span, r.Full);
        Elementwise.Map(new Exp(), terms.Span, terms.Span);
        Reduce.Sum(terms.Span, r.Outer, r.Count, r.Inner, y.Span);
        Elementwise.Map(new Log(), y.Span, y.Span);
        Elementwise.Map(new Compute.Add(), y.Span, max.Span, y.Span);
        Pool.Return(max);
        Pool.Return(terms);
        return Tape.Record(y, [x], r, static (node, r) =>
        {
            var dx = node.DX(0);
            Broadcast.Map(new Compute.Subtract(), node.X(0), r.Full, node.Y, r.Kept, dx, r.Full);
            Elementwise.Map(new Exp(), dx, dx);
            Broadcast.Map(new Compute.Multiply(), dx, r.Full, node.DY, r.Kept, dx, r.Full);
        });
    }

    /// <summary>x, or 0 where x is infinite: subtracting an infinite maximum would give NaN.</summary>
    private readonly struct Finite : IUnaryOp
    {
        public float Invoke(float x) => float.IsInfinity(x) ? 0f : x;

        public Vector<float> Invoke(Vector<float> x)
            => Vector.ConditionalSelect(Vector.Equals(Vector.Abs(x), new(float.PositiveInfinity)), default, x);
    }
}
