using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>TruncatedSVD and NMF, held against scikit-learn 1.2 (tests/oracles/learn/factors.py).</summary>
public class FactorTests
{
    private static readonly JsonElement All = OracleCases.Open("factors");

    public static TheoryData<int> Decompositions => OracleCases.Positions(All.GetProperty("svd"));

    public static TheoryData<int> Factorizations => OracleCases.Positions(All.GetProperty("nmf"));

    [Theory, MemberData(nameof(Decompositions))]
    public void TruncatedSVD_agrees_with_scikit_learn(int position)
    {
        var c = All.GetProperty("svd")[position];
        var x = X(c.Text("set"));
        var model = ClusteringData.With(new TruncatedSVD(), c.GetProperty("args")).Fit(x);

        OracleCases.Close(c.Doubles("values"), model.SingularValues, 1e-6);
        OracleCases.Close(c.Doubles("components"), [.. model.Components.Cast<double>()], 1e-6);
        OracleCases.Close(c.Doubles("variance"), model.ExplainedVariance, 1e-6);
        OracleCases.Close(c.Doubles("ratio"), model.ExplainedVarianceRatio, 1e-6);
        OracleCases.Close(c.Doubles("z"), model.Transform(x.TakeRows(..4)), 1e-6);
        Assert.Equal(x.Shape()[1], model.InverseTransform(model.Transform(x.TakeRows(..4))).Shape()[1]);
    }

    [Theory, MemberData(nameof(Factorizations))]
    public void NMF_agrees_with_scikit_learn(int position)
    {
        var c = All.GetProperty("nmf")[position];
        var x = X(c.Text("set"));
        var model = ClusteringData.With(new NMF(), c.GetProperty("args")).Fit(x);

        Assert.Equal(c.Integer("iterations"), model.NIter);
        OracleCases.Close([c.Double("error")], [model.ReconstructionErr], 1e-6);
        OracleCases.Close(c.Doubles("components"), [.. model.Components.Cast<double>()], 1e-6);
        OracleCases.Close(c.Doubles("z"), model.Transform(x.TakeRows(..6)), 1e-6);
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Assert.Contains("Negative values in data passed to NMF: x holds -1 in row 1, column 0", Error(() => new NMF().Fit(Tensor.Create([1f, 2, -1, 3], [2, 2]))));
        Assert.Contains("can only be used when NComponents <= min", Error(() => new NMF { NComponents = 5, Init = "nndsvd" }.Fit(Tensors.Ones([3, 4]))));
        Assert.Contains("n_components(5) must be <= n_features(4)", Error(() => new TruncatedSVD { NComponents = 5 }.Fit(Tensors.Ones([9, 4]))));
        Assert.Contains("Did you mean 'arpack'", Error(() => new TruncatedSVD { Algorithm = "arpak" }));
    }

    private static Tensor<float> X(string name) => name == "digits" ? Datasets.Digits().X.TakeRows(..300) : OracleCases.Named(name).X;

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
