using System.Buffers;

namespace Baeum.Data.Tests;

public class TensorSpansTests
{
    [Fact]
    public void Gives_the_memory_itself()
    {
        var x = Tensors.Zeros([2, 1, 3]);
        x.AsSpan()[5] = 1;
        x.Slice([1..2, NRange.All, NRange.All]).AsSpan()[0] = 2;

        Assert.Equal([0f, 0, 0, 2, 0, 1], x.ToArray());
        Assert.Equal(0, Tensors.Zeros([0, 3]).AsSpan().Length);
    }

    [Fact]
    public void Copies_gaps_for_reading_and_refuses_them_for_writing()
    {
        var view = Tensors.Range(0, 6).Reshape(2, 3).Slice([NRange.All, 1..3]);

        Assert.Equal([1f, 2, 4, 5], view.AsReadOnlySpan().ToArray());
        Assert.Contains("ToDenseTensor", Assert.Throws<ArgumentException>(() => view.AsSpan().Length).Message);
    }

    [Fact]
    public void Allocates_nothing()
    {
        var x = Tensors.Zeros([4, 5]);
        _ = x.AsSpan().Length + x.AsReadOnlySpan().Length + x.Shape().Size;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            _ = x.AsSpan().Length + x.AsReadOnlySpan().Length + x.Shape().Size;

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
