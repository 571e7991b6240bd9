using System.Text;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Fitted estimators as files of XGBoost, and files that lie.</summary>
public class XGBFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("xgb").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory, InlineData("json"), InlineData("ubj"), InlineData("model")]
    public void A_fitted_classifier_comes_back_with_its_classes_and_scores(string suffix)
    {
        var iris = Datasets.Iris();
        string[] names = Array.ConvertAll((int[])iris.Y, y => $"kind {y}");
        var model = new XGBClassifier { NEstimators = 12, MaxDepth = 3, EarlyStoppingRounds = 3, EvalMetric = new[] { "merror", "mlogloss" }, Missing = -1, TweedieVariancePower = 1.2 }
            .Fit(iris.X, names, [(iris.X, names)], verbose: 0, featureNames: ["a", "b", "c", "d"]);
        string path = Path.Combine(_folder, $"m.{suffix}");

        model.Save(path);
        var again = FittedModel.Load<XGBClassifier.Model>(path);

        Assert.Equal(model.PredictProba(iris.X).ToArray(), again.PredictProba(iris.X).ToArray());
        Assert.Equal((string[])model.Predict(iris.X), (string[])again.Predict(iris.X));
        Assert.Equal(model.BestIteration, again.BestIteration);
        Assert.Equal(model.BestScore, again.BestScore);
        Assert.Equal(model.EvalsResult["validation_0"]["mlogloss"], again.EvalsResult["validation_0"]["mlogloss"]);
        Assert.Equal(model.Booster.FeatureNames, again.Booster.FeatureNames);
        Assert.Equal((((XGBClassifier)model.Recipe) with { Objective = "multi:softprob" }).ToText(), (((XGBClassifier)again.Recipe) with { Objective = "multi:softprob" }).ToText());
    }

    [Theory, InlineData("squared.json"), InlineData("dart.ubj"), InlineData("categories.ubj"), InlineData("linear.json"), InlineData("softprob.model"), InlineData("dart.model"), InlineData("linear.model")]
    public void A_file_that_is_cut_off_or_changed_is_refused_with_its_name_or_read(string name)
    {
        byte[] content = File.ReadAllBytes(XGBoostCases.PathOf(name));
        var random = new MersenneTwister(5);
        for (int i = 0; i < 600; i++)
        {
            byte[] bad = [.. content];
            if (i % 2 == 0)
                bad = bad[..random.NextInteger(bad.Length - 1)];
            else
                for (int k = 0; k < 3; k++)
                    bad[random.NextInteger(bad.Length - 1)] = (byte)random.NextInteger(255);
            try
            {
                var model = BoosterReader.Read(bad, "bad.file");
                model.PredictMargin(Tensors.Zeros([9, Math.Min(model.NFeatures, 4096)]));
            }
            catch (Exception e) when (e is InvalidDataException or ArgumentException)
            {
                Assert.True(e is ArgumentException || e.Message.StartsWith("bad.file", StringComparison.Ordinal), e.Message);
            }
        }
    }

    [Theory]
    [InlineData("\"left_children\":[1,", "\"left_children\":[0,", "trees[0]: node 0 is reached twice")]
    [InlineData("\"left_children\":[1,", "\"left_children\":[70000,", "trees[0]: node 0 has the child 70000")]
    [InlineData("\"split_indices\":[", "\"split_indices\":[9", "asks for feature 9")]
    [InlineData("\"num_trees\":\"4\"", "\"num_trees\":\"5\"", "5 trees are claimed, 4 are there")]
    [InlineData("\"tree_info\":[0", "\"tree_info\":[3", "tree_info[0]: expected a whole number from 0 to 0, found 3")]
    [InlineData("\"num_feature\":\"5\",\"num_target\"", "\"num_feature\":\"999999999999\",\"num_target\"", "num_feature")]
    [InlineData("\"size_leaf_vector\":\"0\"}}", "\"size_leaf_vector\":\"2\"}}", "leaves hold 2 numbers, the model has 1 outputs")]
    [InlineData("\"sum_hessian\":[", "\"sum_hessian\":[1,", "sum_hessian: expected")]
    [InlineData("reg:squarederror", "reg:unknown", "reg:unknown")]
    [InlineData("\"base_score\":\"5E-1\"", "\"base_score\":\"x\"", "base_score: expected a number")]
    public void A_lie_is_refused_with_its_place(string truth, string lie, string message)
    {
        string text = File.ReadAllText(XGBoostCases.PathOf("squared.json"));
        Assert.Contains(truth, text);
        int at = text.IndexOf(truth, StringComparison.Ordinal);
        byte[] bad = Encoding.UTF8.GetBytes(text[..at] + lie + text[(at + truth.Length)..]);
        string said = Assert.ThrowsAny<Exception>(() => BoosterReader.Read(bad, "bad.json").Predict(Tensors.Zeros([1, 5]))).Message;
        Assert.Contains(message, said);
    }

    [Theory]
    [InlineData("{\"learner\":")]
    [InlineData("{L\0\0\0\0\0\0\0\u0007learner[$d#L\u007f\0\0\0\0\0\0\0")]
    [InlineData("{L\0\0\0\0\0\0\0\u0007learner[$Z#L\0\0\0\0\u007f\0\0\0")]
    [InlineData("{L\0\0\0\0\0\0\0\u0007learner[#L\0\0\0\0\u007f\0\0\0")]
    [InlineData("{L\u007f\u007f\u007f\u007f\u007f\u007f\u007f\u007f")]
    [InlineData("binf")]
    [InlineData("")]
    public void What_claims_more_than_it_holds_is_refused_at_once(string content)
        => Assert.StartsWith("bad.ubj", Assert.Throws<InvalidDataException>(() => BoosterReader.Read(Encoding.Latin1.GetBytes(content), "bad.ubj")).Message);

    [Fact]
    public void Deep_nesting_is_refused()
        => Assert.Contains("nested deeper", Assert.Throws<InvalidDataException>(() => BoosterReader.Read(Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 100_000)), "bad.json")).Message);

    [Fact]
    public void Models_of_other_versions_are_read()
    {
        string old = File.ReadAllText(XGBoostCases.PathOf("logistic.json"));
        var expected = Booster.Load(XGBoostCases.PathOf("logistic.json"));
        string later = old.Replace("\"base_score\":\"3E-1\"", "\"base_score\":\"[3E-1]\"", StringComparison.Ordinal).Replace("\"gbtree_model_param\"", "\"cats\":{\"enc\":[],\"feature_segments\":[],\"sorted_idx\":[]},\"iteration_indptr\":[0,1,2,3,4],\"gbtree_model_param\"", StringComparison.Ordinal)
            .Replace("\"size_leaf_vector\":\"0\"", "\"size_leaf_vector\":\"1\"", StringComparison.Ordinal).Replace("[1,7,4]", "[3,1,0]", StringComparison.Ordinal);
        string first = System.Text.RegularExpressions.Regex.Replace(old, "\"(categories\\w*|split_type)\":\\[[^\\]]*\\],", "").Replace(",\"num_target\":\"1\"", "", StringComparison.Ordinal).Replace("\"boost_from_average\":\"0\",", "", StringComparison.Ordinal).Replace("\"feature_names\":[],\"feature_types\":[],", "", StringComparison.Ordinal);
        first = System.Text.RegularExpressions.Regex.Replace(first, "\"default_left\":\\[([^\\]]*)\\]", m => m.Value.Replace("0", "false", StringComparison.Ordinal).Replace("1", "true", StringComparison.Ordinal));
        var x = XGBoostCases.Matrix(XGBoostCases.Of("logistic").GetProperty("x"));
        foreach (string text in new[] { later, first })
        {
            Assert.NotEqual(old, text);
            Assert.Equal(expected.Predict(x).ToArray(), BoosterReader.Read(Encoding.UTF8.GetBytes(text), "other.json").Predict(x).ToArray());
        }
    }
}
