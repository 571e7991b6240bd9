using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

public static partial class Tensors
{
    private const ulong Drawing = 0x4452_4157;

    /// <summary>Uniform numbers in [low, high). The same seed gives the same numbers; without one it derives from <see cref="RandomSeed"/>.</summary>
    public static Tensor<float> RandomUniform(Shape shape, float low = 0, float high = 1, long? seed = null)
    {
        var result = Empty(shape);
        Source(seed).Uniform(result.AsSpan(), low, high);
        return result;
    }

    /// <summary>Normal numbers.</summary>
    public static Tensor<float> RandomNormal(Shape shape, float mean = 0, float std = 1, long? seed = null)
    {
        var result = Empty(shape);
        Source(seed).Normal(result.AsSpan(), mean, std);
        return result;
    }

    /// <summary>Whole numbers from <paramref name="low"/> up to and without <paramref name="high"/>. NumPy: <c>random.randint</c>.</summary>
    public static Tensor<int> RandomIntegers(Shape shape, int low, int high, long? seed = null)
    {
        if (high <= low)
            throw new ArgumentException($"RandomIntegers: high must be above low; received low = {low}, high = {high}.");
        var source = Source(seed);
        var values = new int[shape.Size];
        for (int i = 0; i < values.Length; i++)
            values[i] = low + source.Integer(i, checked(high - low));
        return Tensor.Create(values, shape.ToLengths());
    }

    /// <summary>0 … n − 1 in a random order, for <c>TakeRows</c>. NumPy: <c>random.permutation</c>.</summary>
    public static int[] Permutation(int n, long? seed = null)
    {
        var order = new int[Check.NonNegative(n)];
        Source(seed).Permutation(order);
        return order;
    }

    private static Rng Source(long? seed)
    {
        if (seed is { } given)
            return new Rng(unchecked((ulong)given), Drawing);
        var (current, use) = RandomSeed.Next();
        return new Rng(current, Drawing + use);
    }
}
