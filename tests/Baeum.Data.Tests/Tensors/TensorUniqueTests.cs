using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorUniqueTests
{
    [Fact]
    public void Gives_each_value_once_sorted_with_NaN_last()
    {
        Tensor<float> x = new float[] { 3, float.NaN, 1, 3, -2, float.NaN };

        Assert.Equal([-2f, 1, 3, float.NaN], x.Unique());
        Assert.Equal([1, 5], Tensor.Create<int>([5, 1, 5]).Unique());
        Assert.Empty(Tensor.Create<float>([]).Unique());
    }
}
