using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>What random data found at the edges; values of scikit-learn 1.2 (tests/oracles/learn/edges.py).</summary>
public class EdgeTests
{
    private const float NaN = float.NaN;

    [Fact]
    public void Groups_of_bins_that_lose_their_members_take_the_farthest_value()
        => Near([0, 5.083333333333334, 10.583333333333334, 55.5, 100], new KBinsDiscretizer { NBins = 4, Strategy = "kmeans" }.Fit(Column(0, 0, 0, 0, 10, 10, 10.5f, 11, 100)).BinEdges[0]);

    [Fact]
    public void Groups_of_bins_need_as_many_samples()
        => Assert.Contains("fewer", Assert.Throws<ArgumentException>(() => new KBinsDiscretizer { NBins = 5, Strategy = "kmeans" }.Fit(Column(1, 2, 3))).Message);

    [Fact]
    public void Weights_that_sum_to_zero_are_refused()
    {
        Tensor<float> zero = Tensor.Create([0f, 0]), y = Tensor.Create([1f, 2]);
        Assert.Contains("Weights sum to zero", Assert.Throws<ArgumentException>(() => Metrics.MeanSquaredError(y, y, zero)).Message);
        Assert.Contains("Weights sum to zero", Assert.Throws<ArgumentException>(() => Metrics.AccuracyScore((int[])[0, 1], (int[])[0, 1], zero)).Message);
        Assert.Contains("Weights sum to zero", Assert.Throws<ArgumentException>(() => Metrics.TopKAccuracyScore((int[])[0, 1], Tensor.Create([1f, 2, 3, 4], [2, 2]), 1, zero)).Message);
    }

    [Fact]
    public void One_quantile_maps_everything_to_0()
        => Assert.All(new QuantileTransformer { NQuantiles = 1 }.Fit(Column(0, 5, 9)).Transform(Column(0, 5, 12)).AsReadOnlySpan().ToArray(), z => Assert.Equal(0, z));

    [Fact]
    public void Quantiles_among_equal_values_round_as_scikit_learns()
    {
        var steps = Column([.. Enumerable.Range(0, 66).Select(i => i < 20 ? -1f : i < 42 ? 0 : i < 56 ? 1 : 2)]);
        Near([0, 0.46923076923076923, 0.7461538461538462, 1], new QuantileTransformer { NQuantiles = 66 }.Fit(steps).Transform(Column(-1, 0, 1, 2)).AsReadOnlySpan().ToArray().Select(z => (double)z));
    }

    [Theory, InlineData("uniform", 0.875), InlineData("distance", 1.0283018867924527)]
    public void Donors_without_a_common_feature_count_only_where_all_count_the_same(string weights, double expected)
    {
        var x = Tensor.Create([0.5f, 0, NaN, -4, 1.5f, -3, -0.5f, 0.5f, 2, NaN], [5, 2]);
        Assert.Equal(expected, new KNNImputer { NNeighbors = 4, Weights = weights }.Fit(x).Transform(x)[1, 0], 1e-6);
    }

    [Fact]
    public void The_range_of_a_feature_with_gaps_does_not_cut_its_variance()
        => Near([1.5555555555555554, 115555.55555555555], new VarianceThreshold().Fit(Tensor.Create([1, 100, 2, NaN, NaN, 300, 4, 900], [4, 2])).Variances);

    [Fact]
    public void Products_of_degree_0_without_bias_are_refused()
        => Assert.Contains("leaves no feature", Assert.Throws<ArgumentException>(() => new PolynomialFeatures { Degree = 0, IncludeBias = false }.Fit(Column(1, 2))).Message);

    [Fact]
    public void Elimination_needs_two_features()
        => Assert.Contains("minimum of 2", Assert.Throws<ArgumentException>(() => new RFE(new Ridge()).Fit(Column(1, 2, 3), new float[] { 1, 2, 3 })).Message);

    [Fact]
    public void None_is_a_value_of_class_weight_and_shrinkage()
    {
        Assert.True(new SVC { ClassWeight = "balanced" }.With("class_weight", null).ClassWeight.IsNone);
        Assert.True(new LinearDiscriminantAnalysis { Solver = "lsqr", Shrinkage = 0.5 }.With("shrinkage", null).Shrinkage.IsNone);
    }

    [Fact]
    public void Scores_of_the_second_class_alone_serve_top_1()
    {
        Labels truth = new[] { 0, 1, 1, 0 };
        Assert.Equal(0.5, Metrics.TopKAccuracyScore(truth, Tensor.Create([0.1f, 0.6f, 0.4f, 0.9f]), k: 1));
        Assert.Equal(1, Metrics.TopKAccuracyScore(truth, Tensor.Create([-0.1f, 0.6f, 0.4f, -0.9f]), k: 1));
    }

    [Fact]
    public void A_small_alpha_is_raised_unless_it_is_forced()
    {
        var bits = Tensor.Create<float>([1, 0, 1, 1, 0, 1], [3, 2]);
        Labels y = new[] { 0, 0, 1 };
        Near([-23.025850930140457, -1.0000000825903708e-10], new BernoulliNB { Alpha = 0 }.Fit(bits, y).FeatureLogProb[1]);
        Near([-27.631021115930547, -9.99866855975916e-13], new BernoulliNB { Alpha = 1e-12, ForceAlpha = true }.Fit(bits, y).FeatureLogProb[1]);
    }

    [Fact]
    public void Bags_have_one_feature_at_least()
        => Assert.Equal(1, new BaggingRegressor(new KNeighborsRegressor { NNeighbors = 1 }) { MaxFeatures = 0.6, Seed = 1 }.Fit(Column(1, 2, 3, 4), new float[] { 1, 2, 3, 4 }).NFeaturesIn);

    [Fact]
    public void Rates_without_a_positive_sample_are_not_numbers()
        => Assert.All(Metrics.RocCurve(new[] { 0, 0 }, Tensor.Create([-2f, -5.8f]), posLabel: 1).TruePositiveRate, rate => Assert.True(double.IsNaN(rate)));

    [Fact]
    public void A_constant_target_under_weights_is_constant()
        => Assert.Equal(0, Metrics.R2Score(Tensor.Create([0.1f, 0.1f, 0.1f]), Tensor.Create([1f, 2f, 3f]), Tensor.Create([0.3f, 1.7f, 0.9f])));

    [Fact]
    public void Labels_that_do_not_occur_make_no_confusion_matrix()
        => Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => Metrics.ConfusionMatrix(new[] { 0, 0 }, new[] { 1, 0 }, new[] { 1 })).Message);

    private static Tensor<float> Column(params float[] values) => Tensor.Create(values, [values.Length, 1]);

    private static void Near(double[] expected, IEnumerable<double> received)
        => Assert.All(expected.Zip(received.ToArray()), p => Assert.True(Math.Abs(p.First - p.Second) <= 1e-6 * Math.Abs(p.First), $"expected {p.First}, received {p.Second}"));
}
