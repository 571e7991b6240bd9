using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Text;
using System.Text.RegularExpressions;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Files of XGBoost before and after 1.7.</summary>
public class XGBVersionTests
{
    private const string Vectors = """
        {"learner":{"attributes":{},"feature_names":[],"feature_types":[],"gradient_booster":{"model":{"cats":{"enc":[],"feature_segments":[],"sorted_idx":[]},
        "gbtree_model_param":{"num_parallel_tree":"1","num_trees":"1"},"iteration_indptr":[0,1],"tree_info":[0],"trees":[
        {LEAVES,"categories":[],"categories_nodes":[],"categories_segments":[],"categories_sizes":[],"default_left":[1,0,0],"id":0,"left_children":[1,-1,-1],"parents":[-1,0,0],
        "split_conditions":[2.5E-1,1E-45,1E-45],"split_indices":[1,0,0],"split_type":[0,0,0],"tree_param":{"num_deleted":"0","num_feature":"2","num_nodes":"3","size_leaf_vector":"3"}}]},"name":"gbtree"},
        "learner_model_param":{"base_score":"[1E-1,2E-1,3E-1]","boost_from_average":"1","num_class":"0","num_feature":"2","num_target":"3"},
        "objective":{"name":"reg:squarederror","reg_loss_param":{"scale_pos_weight":"1"}}},"version":[3,3,0]}
        """;

    public static TheoryData<string> Old => ["exact", "poisson", "softprob", "dart", "linear"];

    [Theory, MemberData(nameof(Old))]
    public void A_binary_model_is_the_same_as_its_JSON(string name)
    {
        var expected = XGBoostCases.Load(name);
        var x = XGBoostCases.Matrix(XGBoostCases.Of(name).GetProperty("x"));
        byte[] content = File.ReadAllBytes(XGBoostCases.PathOf($"{name}.model"));
        foreach (byte[] file in new[] { content, content[4..] })
        {
            var read = BoosterReader.Read(file, "old.model");
            Assert.Equal(expected.Predict(x).ToArray(), read.Predict(x).ToArray());
            Assert.Equal(expected.ObjectiveParameters, read.ObjectiveParameters);
            Assert.Equal(expected.Attributes["best_iteration"], read.Attributes["best_iteration"]);
            Assert.Equal(expected.Trees.Select(t => t.SumHessian), read.Trees.Select(t => t.SumHessian));
            Assert.Equal(expected.Trees.Select(t => t.Parents), read.Trees.Select(t => t.Parents));
            Assert.Equal(expected.Trees.Select(t => t.DefaultLeft), read.Trees.Select(t => t.DefaultLeft));
        }
        Assert.IsAssignableFrom<XGBModel>(FittedModel.Load<IFitted>(XGBoostCases.PathOf($"{name}.model")));
    }

    [Fact]
    public void A_binary_model_before_1_0_has_its_base_score_as_a_margin()
    {
        byte[] content = File.ReadAllBytes(XGBoostCases.PathOf("poisson.model"));
        var expected = BoosterReader.Read(content, "old.model");
        BinaryPrimitives.WriteSingleLittleEndian(content.AsSpan(4), MathF.Log(0.5f));
        content.AsSpan(4 + 20, 12).Clear();

        var read = BoosterReader.Read(content, "old.model");

        Close.To([0.5f], read.BaseScore, 1e-6, "base score");
        Close.To(expected.Predict(Tensors.Ones([1, 5])).ToArray(), read.Predict(Tensors.Ones([1, 5])).ToArray(), 1e-6, "predictions");
    }

    [Theory]
    [InlineData("\"base_weights\":[9,9,9,1,2,3,-1,-2,-3],\"right_children\":[2,-1,-1]")]
    [InlineData("\"base_weights\":[9,9,9,1,2,3,-1,-2,-3],\"leaf_weights\":[-1,-2,-3,1,2,3],\"loss_changes\":[5,0,0],\"sum_hessian\":[9,4,5],\"right_children\":[2,1,0]")]
    public void Leaves_with_vectors_predict_every_output(string leaves)
    {
        var booster = BoosterReader.Read(Encoding.UTF8.GetBytes(Vectors.Replace("LEAVES", leaves, StringComparison.Ordinal)), "vectors.json");

        var predictions = booster.Predict(Tensor.Create(new float[] { 0, 0, 0, 1, 0, float.NaN }, [3, 2]));

        Close.To([1.1f, 2.2f, 3.3f, -0.9f, -1.8f, -2.7f, 1.1f, 2.2f, 3.3f], predictions.ToArray(), 1e-6, "predictions");
        Assert.Equal([0, 1, 2], booster.TreeInfo);
        Assert.Equal(1, booster.NumBoostedRounds);
    }

    [Fact]
    public void What_trees_of_dart_count_may_stand_in_the_model_or_beside_it()
    {
        string old = File.ReadAllText(XGBoostCases.PathOf("dart.json"));
        var expected = Booster.Load(XGBoostCases.PathOf("dart.json"));
        string weights = Regex.Match(old, ",\"weight_drop\":\\[[^\\]]*\\]").Value;
        string model = Regex.Match(old, "\"gbtree\":\\{(\"model\":.*),\"name\":\"gbtree\"\\},\"name\":\"dart\"").Groups[1].Value;
        string before = old[..old.IndexOf("\"gbtree\":{", StringComparison.Ordinal)], after = old[(old.IndexOf(weights, StringComparison.Ordinal) + weights.Length)..];
        var x = XGBoostCases.Matrix(XGBoostCases.Of("dart").GetProperty("x"));
        foreach (string text in new[] { $"{before}{model},\"name\":\"gbtree\"{weights}{after}", $"{before}{model[..^1]}{weights}}},\"name\":\"gbtree\"{after}" })
        {
            var read = BoosterReader.Read(Encoding.UTF8.GetBytes(text), "dart.json");
            Assert.Equal(expected.WeightDrop, read.WeightDrop);
            Assert.Equal("dart", read.Kind);
            Assert.Equal(expected.Predict(x).ToArray(), read.Predict(x).ToArray());
        }
    }

    [Fact]
    public void A_serialized_booster_holds_its_model_beside_its_configuration()
    {
        string model = File.ReadAllText(XGBoostCases.PathOf("squared.json"));
        var read = BoosterReader.Read(Encoding.UTF8.GetBytes($"{{\"Config\":{{}},\"Model\":{model}}}"), "pickled.json");
        Assert.Equal(4, read.NumBoostedRounds);
    }
}
