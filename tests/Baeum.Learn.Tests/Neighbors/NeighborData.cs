using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>The data sets of tests/oracles/learn/neighbors.py, cut as there: every fourth row asks, the others answer.</summary>
internal static class NeighborData
{
    public static readonly JsonElement All = OracleCases.Open("neighbors");

    public static (Tensor<float> X, Labels Y) Whole(string name)
    {
        if (name is "grid" or "wide")
            return (All.Matrix(name, name == "grid" ? 3 : 20), All.Integers(name + "y"));
        var set = OracleCases.Named(name);
        return (set.X.TakeRows(..Math.Min(400, (int)set.X.Lengths[0])), set.Y.TakeRows(..Math.Min(400, set.Y.Count)));
    }

    public static (Tensor<float> X, Labels Y, Tensor<float> TestX, Labels TestY) Parts(string name)
    {
        var (x, y) = Whole(name);
        int[] rows = [.. Enumerable.Range(0, y.Count)], train = [.. rows.Where(i => i % 4 != 0)], test = [.. rows.Where(i => i % 4 == 0)];
        return (x.TakeRows(train), y.TakeRows(train), x.TakeRows(test), y.TakeRows(test));
    }
}
