using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>The data sets of tests/oracles/learn/clustering.py: the first 500 rows.</summary>
internal static class ClusteringData
{
    public static readonly JsonElement All = OracleCases.Open("clustering");

    public static Tensor<float> X(string name)
    {
        if (name == "grid")
            return All.Matrix(name, 2);
        var x = OracleCases.Named(name).X;
        return x.TakeRows(..Math.Min(500, (int)x.Lengths[0]));
    }

    /// <summary>The weights of a case, or null.</summary>
    public static Tensor<float>? Weights(JsonElement c) => c.GetProperty("weights").ValueKind == JsonValueKind.Null ? null : Tensor.Create(Array.ConvertAll(c.Doubles("weights"), v => (float)v));

    /// <summary>An estimator with the parameters of a case, set by scikit-learn's names.</summary>
    public static T With<T>(T estimator, JsonElement args) where T : class, IEstimator<IFitted>
    {
        foreach (var arg in args.EnumerateObject())
            estimator = estimator.With(arg.Name, Value(arg.Value));
        return estimator;
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => value.TryGetInt32(out int whole) ? (object)whole : value.GetDouble(),
    };
}
