using System.Collections;
using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Kernels, densities, centres, independent components and cross-validated logistic regression, held against scikit-learn 1.2 (tests/oracles/learn/further.py).</summary>
public class FurtherOracleTests
{
    private static readonly JsonElement All = OracleCases.Open("further");

    public static TheoryData<int> Cases => OracleCases.Positions(All.GetProperty("cases"));

    public static TheoryData<int> Pairs => OracleCases.Positions(All.GetProperty("pairs"));

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(int position)
    {
        var c = All.GetProperty("cases")[position];
        var (x, y) = Samples(c.Text("set"));
        Tensor<float>? weights = c.GetProperty("weighted").GetBoolean() ? Tensor.Create([.. Enumerable.Range(0, y.Count).Select(i => i % 3f)]) : null;
        var estimator = (IEstimator<IFitted>)Activator.CreateInstance(typeof(StandardScaler).Assembly.GetType($"Baeum.Learn.{c.Text("estimator")}")!)!;
        foreach (var arg in c.GetProperty("args").EnumerateObject())
            estimator = estimator.With(arg.Name, arg.Value.ValueKind == JsonValueKind.Array ? arg.Value.EnumerateArray().Select(v => v.GetDouble()).ToArray() : Value(arg.Value));
        var model = estimator.Fit(x, y, weights);
        var queries = c.Text("estimator") == "LocalOutlierFactor" ? x.TakeRows(..40) + 0.125f : x.TakeRows(..40);
        foreach (var expected in c.GetProperty("values").EnumerateObject())
            OracleCases.Close([.. expected.Value.EnumerateArray().Select(v => v.GetDouble())], [.. Flat(Asked(model, expected.Name, queries))], c.Text("estimator") == "LogisticRegressionCV" ? 1e-4 : 2e-6, $"{c} {expected.Name}");
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Scores_of_groupings_agree(int position)
    {
        var c = All.GetProperty("pairs")[position];
        Labels a = c.Integers("true"), b = c.Integers("pred");
        OracleCases.Close([c.Double("ami"), c.Double("ami_max"), c.Double("rand"), c.Double("fmi")],
            [Metrics.AdjustedMutualInfoScore(a, b), Metrics.AdjustedMutualInfoScore(a, b, "max"), Metrics.RandScore(a, b), Metrics.FowlkesMallowsScore(a, b)], 1e-9);
    }

    [Theory, InlineData("iris"), InlineData("wine")]
    public void Scores_of_spreads_agree(string name)
    {
        var (x, y) = Samples(name);
        OracleCases.Close(All.GetProperty("spreads").Doubles(name), [Metrics.CalinskiHarabaszScore(x, y), Metrics.DaviesBouldinScore(x, y)], 1e-6);
        Assert.Contains("Valid values are 2", Assert.Throws<ArgumentException>(() => Metrics.DaviesBouldinScore(x, new int[y.Count])).Message);
    }

    [Theory, InlineData("cosine"), InlineData("linear"), InlineData("epanechnikov")]
    public void Densities_of_two_features_add_up_to_1(string kernel)
    {
        const int Side = 60;
        var grid = Tensor.Create([.. Enumerable.Range(0, Side * Side).SelectMany(i => (float[])[(i / Side - 29.5f) / 20, (i % Side - 29.5f) / 20])], [Side * Side, 2]);
        var density = new KernelDensity { Kernel = kernel, Bandwidth = 1.0 }.Fit(Tensor.Create([0.1f, -0.2f], [1, 2])).ScoreSamples(grid);
        Assert.Equal(1, density.Sum(log => Math.Exp(log)) / 400, 0.01);
    }

    [Fact]
    public void The_way_back_of_kernel_components_comes_near()
    {
        var (x, _) = Samples("iris");
        var model = new KernelPCA { NComponents = 4, Kernel = "rbf", Gamma = 0.1, FitInverseTransform = true, Alpha = 1e-3 }.Fit(x);
        var back = model.InverseTransform(model.Transform(x));
        Assert.True(TensorPrimitives.Distance(x.AsSpan(), back.AsSpan()) / MathF.Sqrt(x.FlattenedLength) < 0.1);
        Assert.Contains("FitInverseTransform", Assert.Throws<InvalidOperationException>(() => new KernelPCA().Fit(x).InverseTransform(x)).Message);
    }

    private static (Tensor<float> X, Labels Y) Samples(string name)
    {
        var data = OracleCases.Named(name is "scaled" or "two" ? "wine" : name);
        var x = name is "scaled" or "two" ? new StandardScaler().Fit(data.X).Transform(data.X) : data.X;
        int[] rows = [.. Enumerable.Range(0, data.Y.Count).Where(i => i % 2 == 0)];
        if (name == "two")
            rows = [.. rows.Where(i => ((int[])data.Y)[i] < 2)];
        return (x.TakeRows(rows), data.Y.TakeRows(rows));
    }

    private static object? Asked(IFitted model, string name, Tensor<float> queries)
    {
        string clr = string.Concat(name.Split('_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        return name.EndsWith('_') ? model.GetType().GetProperty(clr)!.GetValue(model) : model.GetType().GetMethod(clr, [typeof(Tensor<float>)])!.Invoke(model, [queries]);
    }

    private static IEnumerable<double> Flat(object? value) => value switch
    {
        Labels labels => ((Tensor<float>)labels).Select(v => (double)v),
        Tensor<float> tensor => tensor.ToDenseTensor().AsSpan().ToArray().Select(v => (double)v),
        IEnumerable list => list.Cast<object?>().SelectMany(Flat),
        _ => [Convert.ToDouble(value)],
    };

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ => value.TryGetInt32(out int whole) ? (object)whole : value.GetDouble(),
    };
}
