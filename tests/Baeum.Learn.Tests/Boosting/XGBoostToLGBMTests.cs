using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Models of XGBoost as models of LightGBM.</summary>
public class XGBoostToLGBMTests
{
    private static readonly Tensor<float> X = Samples();

    [Theory]
    [InlineData("reg:squarederror")]
    [InlineData("reg:absoluteerror")]
    [InlineData("reg:logistic")]
    [InlineData("count:poisson")]
    [InlineData("reg:gamma")]
    [InlineData("reg:tweedie")]
    [InlineData("reg:pseudohubererror", "dart")]
    public void Predicts_the_same_numbers(string objective, string booster = "gbtree")
    {
        float[] y = [.. Enumerable.Range(0, 300).Select(i => (i * 37 % 11 + (X[i, 0] > 0 ? 5 : 1)) / 20f)];
        var model = new XGBRegressor { Objective = objective, NEstimators = 8, Booster = booster, RateDrop = 0.3 }.Fit(X, y).Booster;

        Same(model);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Predicts_the_same_probabilities(int classes)
    {
        int[] y = [.. Enumerable.Range(0, 300).Select(i => (X[i, 0] > 0 ? i : i / 7) % classes)];

        Same(new XGBClassifier { NEstimators = 6, NumParallelTree = 2, Subsample = 0.8, BaseScore = 0.3 }.Fit(X, y).Booster);
    }

    [Fact]
    public void Sends_categories_and_missing_values_the_same_way()
    {
        float[] y = [.. Enumerable.Range(0, 300).Select(i => float.IsNaN(X[i, 3]) || X[i, 3] is 2 or 5 or 7 ? 3f : i % 5)];
        var model = new XGBRegressor { TreeMethod = "hist", EnableCategorical = true, FeatureTypes = ["float", "float", "float", "c"], NEstimators = 10, MaxCatToOnehot = 2 }.Fit(X, y).Booster;

        Assert.Contains(model.Trees, t => t.Categorical.Index().Any(c => c.Item && !t.DefaultLeft[c.Index]));
        Same(model);
    }

    [Theory]
    [InlineData("binary:hinge")]
    public void Refuses_what_LightGBM_cannot_predict(string objective)
    {
        int[] y = [.. Enumerable.Range(0, 300).Select(i => i % 2)];
        var model = new XGBClassifier { Objective = objective, NEstimators = 2 }.Fit(X, y).Booster;

        Assert.Contains("no objective that predicts as XGBoost's 'binary:hinge'", Assert.Throws<NotSupportedException>(() => model.ToLightGBM()).Message);
    }

    private static void Same(Booster model)
    {
        string path = Path.GetTempFileName();
        model.ToLightGBM().SaveModel(path);

        OracleCases.Close(Array.ConvertAll(model.Predict(X).AsReadOnlySpan().ToArray(), v => (double)v), LGBMBooster.LoadModel(path).Predict(X), 3e-6);
        File.Delete(path);
    }

    private static Tensor<float> Samples()
    {
        var random = new Random(3);
        return Tensor.Create([.. Enumerable.Range(0, 300 * 4).Select(i => random.Next(8) == 0 ? float.NaN : i % 4 == 3 ? random.Next(9) : (float)random.NextDouble() - 0.5f)], [300, 4]);
    }
}
