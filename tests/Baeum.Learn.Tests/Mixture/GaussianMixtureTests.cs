using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/clustering.py).</summary>
public class GaussianMixtureTests
{
    public static TheoryData<int> Cases => OracleCases.Positions(ClusteringData.All.GetProperty("mixtures"));

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(int position)
    {
        var c = ClusteringData.All.GetProperty("mixtures")[position];
        var x = ClusteringData.X(c.Text("set"));
        var model = ClusteringData.With(new GaussianMixture(), c.GetProperty("args")).Fit(x);

        Assert.Equal(c.Integer("iterations"), model.NIter);
        Assert.Equal(c.Integers("labels"), model.Labels);
        Assert.Equal(model.Labels, model.Predict(x));
        OracleCases.Close(c.Doubles("weights"), model.Weights, 1e-6);
        OracleCases.Close(c.Doubles("means"), [.. model.Means.Cast<double>()], 1e-6);
        OracleCases.Close(c.Doubles("covariances"), [.. model.Covariances.SelectMany(v => v)], 1e-6);
        OracleCases.Close([c.Double("bound"), c.Double("bic"), c.Double("aic")], [model.LowerBound, model.Bic(x), model.Aic(x)], 1e-6);
        OracleCases.Close(c.Doubles("proba"), model.PredictProba(x.TakeRows(..5)), 1e-6);
        OracleCases.Close(c.Doubles("samples"), model.ScoreSamples(x.TakeRows(..5)), 1e-6);
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Assert.Contains("n_components = 5, n_samples = 3", Assert.ThrowsAny<ArgumentException>(() => new GaussianMixture { NComponents = 5 }.Fit(Tensors.Zeros([3, 1]))).Message);
        Assert.Contains("increase RegCovar", Assert.ThrowsAny<ArgumentException>(() => new GaussianMixture { RegCovar = 0 }.Fit(Tensors.Zeros([3, 2]))).Message);
        Assert.Contains("Unknown CovarianceType 'diagonal'", Assert.ThrowsAny<ArgumentException>(() => new GaussianMixture { CovarianceType = "diagonal" }).Message);
    }
}
