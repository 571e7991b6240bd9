using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/features.py).</summary>
public class FeatureSelectionTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/features.json"))).RootElement;

    private static readonly Dataset Iris = Datasets.Iris(), Cancer = Datasets.BreastCancer(), Diabetes = Datasets.Diabetes();

    private static readonly Dictionary<string, Func<FeatureTests>> Ours = new()
    {
        ["f_classif iris"] = () => FeatureTests.FClassif(Iris.X, Iris.Y),
        ["f_classif cancer"] = () => FeatureTests.FClassif(Cancer.X, Cancer.Y),
        ["chi2 iris"] = () => FeatureTests.Chi2(Iris.X, Iris.Y),
        ["chi2 cancer"] = () => FeatureTests.Chi2(Cancer.X, Cancer.Y),
        ["f_regression diabetes"] = () => FeatureTests.FRegression(Diabetes.X, Diabetes.Y),
        ["mutual_info_classif iris"] = () => MutualInformation.Classif(Iris.X, Iris.Y, seed: 3),
        ["mutual_info_classif cancer"] = () => MutualInformation.Classif(Cancer.X, Cancer.Y, 5, seed: 0),
        ["mutual_info_regression diabetes"] = () => MutualInformation.Regression(Diabetes.X, Diabetes.Y, seed: 1),
    };

    public static TheoryData<string> Tests => [.. All.GetProperty("tests").EnumerateObject().Select(t => t.Name)];

    [Theory, MemberData(nameof(Tests))]
    public void Tests_of_features_are_scikit_learns(string name)
    {
        var expected = All.GetProperty("tests").GetProperty(name);
        var received = Ours[name]();

        Close(expected.GetProperty("scores").Deserialize<double[]>()!, received.Scores, 1e-6);
        if (expected.TryGetProperty("p", out var p))
            Close(p.Deserialize<double[]>()!, received.PValues, 1e-5);
    }

    [Fact]
    public void Selections_are_scikit_learns()
    {
        Same("kbest", new SelectKBest { ScoreFunc = "chi2", K = 7 }.Fit(Cancer.X, Cancer.Y));
        Same("percentile", new SelectPercentile { Percentile = 25 }.Fit(Cancer.X, Cancer.Y));
        Same("percentile regression", new SelectPercentile { ScoreFunc = "f_regression", Percentile = 33 }.Fit(Diabetes.X, Diabetes.Y));
        Same("variance", new VarianceThreshold { Threshold = 0.2 }.Fit(Iris.X));
    }

    [Fact]
    public void Selected_columns_are_taken_and_put_back()
    {
        var x = Tensor.Create(new float[] { 1, 2, 3, 4, 2, 6 }, [2, 3]);
        var model = new VarianceThreshold().Fit(x);

        Assert.Equal([true, false, true], model.Support);
        Assert.Equal([1f, 3, 4, 6], model.Transform(x).AsSpan().ToArray());
        Assert.Equal([1f, 0, 3, 4, 0, 6], model.InverseTransform(model.Transform(x)).AsSpan().ToArray());
    }

    [Fact]
    public void Models_say_which_features_count()
    {
        var slopes = new Slopes();
        var fitted = slopes.Fit(Diabetes.X, Diabetes.Y);
        double mean = fitted.CoefRows[0].Average(Math.Abs);

        Assert.Equal(fitted.CoefRows[0].Select(c => Math.Abs(c) >= mean), new SelectFromModel(slopes).Fit(Diabetes.X, Diabetes.Y).Support);
        Assert.Equal(fitted.CoefRows[0].Select(c => Math.Abs(c) >= 1.25 * mean), SelectFromModel.FromFitted(fitted, "1.25*mean").Support);
        Assert.Equal(2, new SelectFromModel(slopes) { MaxFeatures = 2, Threshold = 0 }.Fit(Diabetes.X, Diabetes.Y).Indices.Length);

        var eliminated = new RFE(slopes) { NFeaturesToSelect = 3 }.Fit(Diabetes.X, Diabetes.Y);
        int[] order = [.. Enumerable.Range(0, 10).OrderByDescending(i => Math.Abs(fitted.CoefRows[0][i]))];
        Assert.Equal(order[..3].Order(), eliminated.Indices);
        Assert.Equal([1, 1, 1, 2, 3, 4, 5, 6, 7, 8], order.Select(i => eliminated.Ranking[i]));
    }

    [Fact]
    public void Permutation_importance_is_scikit_learns()
    {
        double[][] expected = All.GetProperty("permutation").Deserialize<double[][]>()!;
        var received = PermutationImportance.Of(new Petals(), Iris.X, Iris.Y, nRepeats: 4, seed: 7);

        for (int i = 0; i < expected.Length; i++)
            Close(expected[i], received.Importances[i], 1e-12);
        Assert.Equal(0, received.ImportancesMean[0]);
    }

    [Fact]
    public void Says_what_cannot_be_selected()
    {
        Assert.Contains("K = 5, but x has 4 features", Error(() => new SelectKBest { K = 5 }.Fit(Iris.X, Iris.Y)));
        Assert.Contains("Did you mean 'f_classif'?", Error(() => new SelectKBest { ScoreFunc = "f_clasif" }));
        Assert.Contains("no feature varies more than 0", Error(() => new VarianceThreshold().Fit(Tensors.Ones([3, 2]))));
        Assert.Contains("received \"2*mode\"", Error(() => SelectFromModel.FromFitted(new Slopes().Fit(Iris.X, Iris.Y), "2*mode")));
        Assert.Contains("neither coefficients nor importances", Error(() => SelectFromModel.FromFitted(new StandardScaler().Fit(Iris.X))));
    }

    public static TheoryData<string> Rankings => [.. All.GetProperty("rankings").EnumerateObject().Select(t => t.Name)];

    [Theory, MemberData(nameof(Rankings))]
    public void Eliminations_by_linear_models_are_scikit_learns(string name)
    {
        var rfe = name switch
        {
            "rfe logistic" => new RFE(new LogisticRegression()) { NFeaturesToSelect = 8 },
            "rfe logistic, three classes" => new RFE(new LogisticRegression()) { NFeaturesToSelect = 1 },
            "rfe svc by threes" => new RFE(new SVC { Kernel = "linear" }) { NFeaturesToSelect = 5, Step = 3 },
            "rfe svc, three classes" => new RFE(new SVC { Kernel = "linear" }) { NFeaturesToSelect = 1 },
            "rfe ridge, half" => new RFE(new Ridge()),
            _ => new RFE(new LinearRegression()) { NFeaturesToSelect = 1 },
        };
        var (x, y) = name.Contains("three classes", StringComparison.Ordinal) ? Scaled(Iris) : rfe.Estimator is IEstimator<IClassifier> ? Scaled(Cancer) : Scaled(Diabetes);
        var received = rfe.Fit(x, y);

        Same(name, received);
        Assert.Equal(All.GetProperty("rankings").GetProperty(name).Deserialize<int[]>(), received.Ranking);
    }

    [Fact]
    public void Selections_by_linear_models_are_scikit_learns()
    {
        var (x, y) = Scaled(Cancer);
        Same("from logistic", new SelectFromModel(new LogisticRegression()).Fit(x, y));
        Same("from logistic, l1", new SelectFromModel(new LogisticRegression { Penalty = "l1", C = 0.1, Solver = "liblinear" }).Fit(x, y));
        Same("from svc", new SelectFromModel(new SVC { Kernel = "linear" }) { Threshold = "1.25*median" }.Fit(x, y));
        (x, y) = Scaled(Diabetes);
        Same("from lasso", new SelectFromModel(new Lasso { Alpha = 2 }).Fit(x, y));
        Same("from ridge", new SelectFromModel(new Ridge()) { Threshold = "median", MaxFeatures = 4 }.Fit(x, y));
    }

    private static (Tensor<float> X, Labels Y) Scaled(Dataset set) => (new StandardScaler().Fit(set.X).Transform(set.X), set.Y);

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;

    private static void Same(string name, FeatureSubset received)
        => Assert.Equal(All.GetProperty("selections").GetProperty(name).Deserialize<int[]>()!.Select(s => s == 1), received.Support);

    private static void Close(double[] expected, double[] received, double tolerance)
    {
        Assert.Equal(expected.Length, received.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], received[i], tolerance * Math.Max(1e-300, Math.Abs(expected[i])) + 1e-300);
    }

    /// <summary>The covariance of each feature with the target.</summary>
    private sealed record Slopes : IEstimator<Slopes.Model>
    {
        public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        {
            Tensor<float> target = y!;
            var mean = target.Average(v => (double)v);
            return new([.. Enumerable.Range(0, (int)x.Lengths[1]).Select(i => Enumerable.Range(0, y!.Count).Sum(row => x[row, i] * (target[row] - mean)))]);
        }

        public sealed record Model(double[] Coef) : ICoefficients
        {
            public int NFeaturesIn => Coef.Length;

            public IReadOnlyList<double[]> CoefRows => [Coef];
        }
    }

    private sealed record Petals : IClassifier
    {
        public int NFeaturesIn => 4;

        public Labels Classes => new[] { 0, 1, 2 };

        public Labels Predict(Tensor<float> x) => Enumerable.Range(0, (int)x.Lengths[0]).Select(i => (x[i, 2] > 2.45f ? 1 : 0) + (x[i, 3] > 1.75f ? 1 : 0)).ToArray();
    }
}
