using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Histogram boosting, held against scikit-learn 1.2 (tests/oracles/learn/hist.py).</summary>
public class HistGradientBoostingTests
{
    private static readonly JsonElement Oracle = OracleCases.Open("hist");

    public static TheoryData<int> All => OracleCases.Positions(Oracle);

    [Theory, MemberData(nameof(All))]
    public void Predicts_as_scikit_learn(int position)
    {
        var c = Oracle[position];
        var set = OracleCases.Named(c.Text("data"));
        int rounded = c.Integer("rounded");
        var x = WithCategories(With(set.X, c.Integer("missing")), set.Y, rounded);
        IEstimator<IFitted> estimator = c.Text("estimator").Contains("Class") ? new HistGradientBoostingClassifier { EarlyStopping = false } : new HistGradientBoostingRegressor { EarlyStopping = false };
        foreach (var p in c.GetProperty("parameters").EnumerateObject())
            estimator = estimator.With(p.Name, p.Value.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.True => true, JsonValueKind.Array => p.Value[0].ValueKind == JsonValueKind.Array ? p.Value.Deserialize<int[][]>() : p.Value.Deserialize<int[]>(), JsonValueKind.String => p.Value.GetString(), _ => p.Value.TryGetInt32(out int whole) ? (object)whole : p.Value.GetDouble() });

        var model = estimator.Fit(x, set.Y);

        Assert.Equal(c.Integer("rounds"), model is HistGradientBoostingClassifier.Model classifier ? classifier.NIter : ((HistGradientBoostingRegressor.Model)model).NIter);
        OracleCases.Close(c.Doubles("predicted"), Fifth(model, x), 2e-6);
        OracleCases.Close(c.Doubles("holes"), Fifth(model, Raised(With(x, 7), rounded)), 2e-6);
    }

    [Fact]
    public void Ends_early_when_held_out_samples_are_not_predicted_better()
    {
        var set = Datasets.BreastCancer();

        var model = new HistGradientBoostingClassifier { EarlyStopping = true, MaxIter = 500, Seed = 1 }.Fit(set.X, set.Y);

        Assert.InRange(model.NIter, 10, 300);
        Assert.True(model.Score(set.X, set.Y) > 0.97);
    }

    [Fact]
    public void Tells_what_is_predicted_after_each_round()
    {
        var (iris, diabetes) = (Datasets.Iris(), Datasets.Diabetes());
        var classifier = new HistGradientBoostingClassifier { MaxIter = 4 }.Fit(iris.X, iris.Y);
        var regressor = new HistGradientBoostingRegressor { MaxIter = 4 }.Fit(diabetes.X, diabetes.Y);

        Assert.Equal(4, classifier.StagedPredict(iris.X).Count());
        Assert.Equal(classifier.PredictProba(iris.X).AsReadOnlySpan(), classifier.StagedPredictProba(iris.X).Last().AsReadOnlySpan());
        Assert.Equal(classifier.DecisionFunction(iris.X).AsReadOnlySpan(), classifier.StagedDecisionFunction(iris.X).Last().AsReadOnlySpan());
        Assert.Equal(regressor.Predict(diabetes.X).AsReadOnlySpan(), regressor.StagedPredict(diabetes.X).Last().AsReadOnlySpan());
    }

    [Fact]
    public void Refuses_monotonic_constraints_of_more_than_two_classes()
        => Assert.Contains("not supported for multiclass", Assert.Throws<ArgumentException>(() => new HistGradientBoostingClassifier { MonotonicCst = [1, 0, 0, 0] }.Fit(Datasets.Iris().X, Datasets.Iris().Y)).Message);

    [Fact]
    public void Refuses_targets_that_poisson_has_no_loss_for()
        => Assert.Contains("y holds -1 in row 1", Assert.Throws<ArgumentException>(() => new HistGradientBoostingRegressor { Loss = "poisson" }.Fit(Tensors.Zeros([3, 1]), new float[] { 1, -1, 2 })).Message);

    private static Tensor<float> Fifth(IFitted model, Tensor<float> x)
    {
        var predicted = model is IProbabilistic classifier ? classifier.PredictProba(x) : ((IRegressor)model).Predict(x);
        return predicted.TakeRows([.. Enumerable.Range(0, ((int)x.Lengths[0] + 4) / 5).Select(i => i * 5)]);
    }

    private static Tensor<float> WithCategories(Tensor<float> x, Labels y, int columns)
    {
        float[] targets = ((Tensor<float>)y).AsReadOnlySpan().ToArray(), sorted = [.. targets.Order()];
        float median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        for (int row = 0; row < targets.Length; row++)
            for (int f = 0; f < columns; f++)
                x[row, f] = float.IsNaN(x[row, f]) ? float.NaN : row * 7 % 12 + (targets[row] > median ? row % 3 : 0);
        return x;
    }

    /// <summary>Categories move up by one, so that some are unknown.</summary>
    private static Tensor<float> Raised(Tensor<float> x, int columns)
    {
        for (int row = 0; row < x.Lengths[0]; row++)
            for (int f = 0; f < columns; f++)
                x[row, f]++;
        return x;
    }

    private static Tensor<float> With(Tensor<float> x, int missing)
    {
        float[] values = x.AsReadOnlySpan().ToArray();
        for (int i = 0; missing > 0 && i < values.Length; i += missing)
            values[i] = float.NaN;
        return Tensor.Create(values).Reshape(-1, (int)x.Lengths[1]);
    }
}
