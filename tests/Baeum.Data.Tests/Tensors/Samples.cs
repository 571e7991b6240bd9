using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

/// <summary>Seeded random tensors, with special values among them, and a plain broadcast to hold ours against.</summary>
internal static class Samples
{
    private static readonly float[] Special = [0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e-40f];

    public static Tensor<float> Random(Random random, Shape shape, bool special = false)
    {
        var x = Tensors.Empty(shape);
        foreach (ref float value in x.AsSpan())
            value = special && random.Next(10) == 0 ? Special[random.Next(Special.Length)] : random.NextSingle() * 8 - 4;
        return x;
    }

    /// <summary>Two shapes that broadcast: some axes 1, some missing, sometimes of length 0.</summary>
    public static (Shape A, Shape B) Pair(Random random)
    {
        int rank = random.Next(1, 5);
        var full = Enumerable.Range(0, rank).Select(_ => random.Next(12) == 0 ? 0 : random.Next(1, 8)).ToArray();
        Shape a = full.Select(n => random.Next(4) == 0 ? 1 : n).ToArray(), b = full.Select(n => random.Next(4) == 0 ? 1 : n).ToArray();
        return random.Next(2) == 0 ? (a, b[random.Next(rank)..]) : (a[random.Next(rank)..], b);
    }

    /// <summary>op(a, b) by NumPy's rules, one value at a time.</summary>
    public static float[] Broadcast(Tensor<float> a, Tensor<float> b, Func<float, float, float> op)
    {
        Shape shape = Shape.Broadcast(a.Shape(), b.Shape());
        var index = new int[shape.Rank];
        var result = new List<float>();
        for (int i = 0; i < shape.Size; i++)
        {
            int rest = i;
            for (int axis = shape.Rank - 1; axis >= 0; axis--)
                (index[axis], rest) = (rest % shape[axis], rest / shape[axis]);
            result.Add(op(At(a, index), At(b, index)));
        }
        return [.. result];
    }

    private static float At(Tensor<float> x, int[] index)
    {
        var own = index[^x.Rank..].Select((i, axis) => x.Lengths[axis] == 1 ? 0 : (nint)i).ToArray();
        return x[own];
    }
}
