using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Bench;

/// <summary>Arithmetic on large tensors, which only memory limits.</summary>
internal sealed class ElementwiseWorkload : IWorkload
{
    private const int Rows = 60_000, Columns = 784;

    public string Name => "elementwise";

    public string Title => "60,000 x 784 floats, against NumPy; GB/s counts each byte read or written once";

    public string PeerScript => "elementwise.py";

    public IEnumerable<Case> Cases()
    {
        const double size = 4.0 * Rows * Columns;
        yield return new("x /= 255", 0, 2 * size, () =>
        {
            var x = Data();
            return () => x /= 255f;
        });
        yield return new("x -= row", 0, 2 * size, () =>
        {
            var (x, row) = (Data(), Tensors.Full([Columns], 0.5f));
            return () => x -= row;
        });
        yield return new("x - row", 0, 2 * size, () =>
        {
            var (x, row) = (Data(), Tensors.Full([Columns], 0.5f));
            return () => _ = x - row;
        });
        yield return new("mean(axis 0)", 0, size, () =>
        {
            var x = Data();
            return () => x.Mean(axis: 0);
        });
        yield return new("std(axis 0)", 0, size, () =>
        {
            var x = Data();
            return () => x.Std(axis: 0);
        });
        yield return new("max(axis 0)", 0, size, () =>
        {
            var x = Data();
            return () => x.Max(axis: 0);
        });
        yield return new("argmax(axis 0)", 0, size, () =>
        {
            var x = Data();
            return () => x.ArgMax(axis: 0);
        });
        yield return new("sum", 0, size, () =>
        {
            var x = Data();
            return () => x.Sum();
        });
    }

    private static Tensor<float> Data()
    {
        var x = Tensors.Zeros([Rows, Columns]);
        new Rng(1).Uniform(x.AsSpan(), 0, 255);
        return x;
    }
}
