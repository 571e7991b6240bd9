using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorListTests
{
    [Fact]
    public void Takes_one_tensor_or_several()
    {
        var (a, b) = (Tensors.Range(0, 2), Tensors.Range(0, 3));
        TensorList one = a, two = [a, b], none = default, integers = b.ArgMax(0), labels = (Labels)new[] { 3, 4 };

        Assert.Same(a, Assert.Single(one));
        Assert.Equal([a, b], two);
        Assert.Equal(2, two.Count);
        Assert.Same(b, two[1]);
        Assert.Empty(none);
        Assert.Equal(2f, integers[0][0]);
        Assert.Equal([3f, 4], labels[0].ToArray());
    }

    [Fact]
    public void Becomes_a_tensor_only_if_it_is_one()
    {
        var a = Tensors.Range(0, 2);
        TensorList two = [a, a];

        Assert.Same(a, (Tensor<float>)(TensorList)a);
        Assert.Contains("received a list of 2", Assert.Throws<InvalidOperationException>(() => (Tensor<float>)two).Message);
        Assert.Contains("none at 2", Assert.Throws<ArgumentOutOfRangeException>(() => two[2]).Message);
    }

    [Fact]
    public void One_tensor_and_its_enumeration_take_no_heap()
    {
        var a = Tensors.Range(0, 2);
        int count = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        TensorList list = a;
        foreach (var tensor in list)
            count += tensor.Rank;

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(1, count);
    }
}
