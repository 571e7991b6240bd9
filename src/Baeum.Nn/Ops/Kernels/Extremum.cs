using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>The gradient that Max and Min share: dy in equal parts to every value that equals the result.</summary>
internal static class Extremum
{
    public static void Gradient(TapeNode node, Reduction r)
    {
        var dx = node.DX(0);
        Broadcast.Map(new Equal(), node.X(0), r.Full, node.Y, r.Kept, dx, r.Full);
        var share = Pool.Rent(node.DY.Length);
        Reduce.Sum(dx, r.Outer, r.Count, r.Inner, share.Span);
        Elementwise.Map(new Compute.Divide(), node.DY, share.Span, share.Span);
        Broadcast.Map(new Compute.Multiply(), dx, r.Full, share.Span, r.Kept, dx, r.Full);
        Pool.Return(share);
    }
}
