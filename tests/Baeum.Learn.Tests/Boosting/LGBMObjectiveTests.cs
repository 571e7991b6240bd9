using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Objectives of LightGBM's estimators, init scores and models that are boosted further.</summary>
public class LGBMObjectiveTests
{
    private static readonly Dataset Cancer = Datasets.BreastCancer(), Diabetes = Datasets.Diabetes();
    private static readonly Tensor<float> Y = Diabetes.Y;

    [Theory]
    [InlineData(1, 0.3, 0.4)]
    [InlineData(2.5, -0.7, 0.9)]
    [InlineData(0.4, 1.2, 0)]
    public void Cross_entropy_lambda_has_the_derivatives_of_its_loss(double weight, double score, double target)
    {
        var loss = LGBMLosses.Of("cross_entropy_lambda", new LGBMRegressor());
        const double H = 1e-5;

        var (gradient, hessian) = loss.WeightedPoint!(score, target, weight);

        Assert.Equal((Loss(score + H) - Loss(score - H)) / (2 * H), gradient, 1e-8);
        Assert.Equal((loss.WeightedPoint(score + H, target, weight).Gradient - loss.WeightedPoint(score - H, target, weight).Gradient) / (2 * H), hessian, 1e-8);

        double Loss(double f) => 1 - Math.Exp(-weight * Math.Log(1 + Math.Exp(f))) is var p ? -(1 - target) * Math.Log(1 - p) - target * Math.Log(p) : 0;
    }

    [Fact]
    public void Cross_entropy_takes_shares()
    {
        float[] y = [.. Enumerable.Range(0, 442).Select(i => Math.Clamp(Y[i] / 350, 0, 1))];

        foreach (string objective in (string[])["cross_entropy", "xentlambda"])
        {
            var model = new LGBMRegressor { Objective = objective, NEstimators = 30 }.Fit(Diabetes.X, y);
            Assert.True(model.Score(Diabetes.X, y) > (objective == "cross_entropy" ? 0.6 : -5), objective);
        }
        Assert.Contains("needs targets up to 1", Assert.Throws<ArgumentException>(() => new LGBMRegressor { Objective = "cross_entropy" }.Fit(Diabetes.X, Y)).Message);
    }

    [Fact]
    public void The_square_root_of_targets_is_learned_and_squared_again()
    {
        float[] y = [.. Enumerable.Range(0, 442).Select(i => Y[i] * Y[i] * (i % 5 == 0 ? -1 : 1))];
        var recipe = new LGBMRegressor { NEstimators = 20 };

        var squared = (recipe with { RegSqrt = true }).Fit(Diabetes.X, y, evalSet: [(Diabetes.X, y)]);
        var roots = recipe.Fit(Diabetes.X, Array.ConvertAll(y, v => MathF.CopySign(MathF.Sqrt(MathF.Abs(v)), v))).Predict(Diabetes.X);
        var predicted = squared.Predict(Diabetes.X);

        for (int i = 0; i < 442; i++)
            Assert.Equal(1, predicted[i] / (roots[i] * MathF.Abs(roots[i])), 1e-3);
        Assert.Equal("regression sqrt", squared.Booster.Objective);
        Assert.Equal(1, Metrics.MeanSquaredError(Tensor.Create(y), predicted) / squared.Learned.EvalsResult["training"]["l2"][^1], 1e-4);
    }

    [Fact]
    public void A_loss_of_ones_own_grows_the_trees_of_its_objective()
    {
        var recipe = new LGBMRegressor { NEstimators = 5, BoostFromAverage = false };

        var own = (recipe with { CustomObjective = (y, p) => ([.. p.Zip(y, (a, b) => a - b)], [.. p.Select(_ => 1f)]) }).Fit(Diabetes.X, Y);

        OracleCases.Close(Array.ConvertAll(recipe.Fit(Diabetes.X, Y).Predict(Diabetes.X).AsReadOnlySpan().ToArray(), v => (double)v), own.Predict(Diabetes.X), 1e-5);
        Assert.Contains("must return 442 gradients", Assert.Throws<ArgumentException>(() => (recipe with { CustomObjective = (_, _) => ([], []) }).Fit(Diabetes.X, Y)).Message);
    }

    [Fact]
    public void A_model_that_is_boosted_further_is_that_of_one_training()
    {
        var recipe = new LGBMClassifier { NEstimators = 10 };
        var half = (recipe with { NEstimators = 6 }).Fit(Cancer.X, Cancer.Y);

        var further = (recipe with { NEstimators = 4 }).Fit(Cancer.X, Cancer.Y, evalSet: [(Cancer.X, Cancer.Y)], initModel: half.Booster);
        var whole = recipe.Fit(Cancer.X, Cancer.Y);

        Assert.Equal(10, further.Booster.NumIterations);
        OracleCases.Close(Array.ConvertAll(whole.PredictProba(Cancer.X).AsReadOnlySpan().ToArray(), v => (double)v), further.PredictProba(Cancer.X), 1e-5);
        Assert.Equal(Metrics.LogLoss(Cancer.Y, further.PredictProba(Cancer.X)), further.Learned.EvalsResult["training"]["binary_logloss"][^1], 1e-5);
    }

    [Fact]
    public void Init_scores_are_where_scores_begin()
    {
        float[] start = [.. Enumerable.Range(0, 442).Select(i => Y[i] - i % 7)];

        var rest = new LGBMRegressor { NEstimators = 3 }.Fit(Diabetes.X, Y, evalSet: [], initScore: Tensor.Create(start));

        Assert.InRange(rest.Predict(Diabetes.X).AsReadOnlySpan().ToArray().Average(), 0, 3.1);
        Assert.Contains("init scores of shape [442]", Assert.Throws<ArgumentException>(() => new LGBMRegressor().Fit(Diabetes.X, Y, evalSet: [], initScore: Tensors.Zeros([3]))).Message);
    }

    [Fact]
    public void Cross_entropy_of_rankings_puts_relevant_samples_first()
    {
        var random = new Random(5);
        var x = Tensor.Create([.. Enumerable.Range(0, 600 * 3).Select(_ => (float)random.NextDouble())], [600, 3]);
        int[] y = [.. Enumerable.Range(0, 600).Select(i => Math.Clamp((int)(x[i, 0] * 3 + x[i, 1]), 0, 3))], group = [.. Enumerable.Repeat(20, 30)];

        var model = new LGBMRanker { Objective = "rank_xendcg", NEstimators = 30, EvalAt = [5] }.Fit(x, y, group, evalSet: [(x, y, group)]);

        double[] ndcg = model.Learned.EvalsResult["training"]["ndcg@5"];
        Assert.True(ndcg[^1] > 0.95 && ndcg[^1] > ndcg[0], $"{ndcg[^1]}");
        Assert.Equal("rank_xendcg", model.Booster.Objective);
    }

    [Fact]
    public void The_seed_of_objectives_derives_as_LightGBM_derives_it()
    {
        // The parameters that LightGBM writes for seed 0.
        Assert.Equal(8855, RankXendcg.Seed(0));
        Assert.Equal(5, RankXendcg.Seed(null));
    }
}
