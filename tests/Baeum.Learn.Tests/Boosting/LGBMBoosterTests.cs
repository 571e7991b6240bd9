using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using static Baeum.Learn.Tests.LGBMText;

namespace Baeum.Learn.Tests;

/// <summary>Text models of LightGBM, held against a plain evaluator of the format (tests/oracles/learn/lightgbm.py) and against LightGBM 2.2's own predictions.</summary>
public class LGBMBoosterTests
{
    private static readonly JsonElement Oracle = OracleCases.Open("lightgbm");

    public static TheoryData<int> Models => OracleCases.Positions(Oracle.GetProperty("cases"));

    [Theory, MemberData(nameof(Models))]
    public void Predicts_as_the_rules_of_the_format_say(int position)
    {
        var (model, c, x) = Open(position);

        OracleCases.Close(c.Doubles("raw"), model.Predict(x, rawScore: true), 1e-6);
        OracleCases.Close(c.Doubles("second"), model.Predict(x, 1, 1, rawScore: true), 1e-6);
        OracleCases.Close(c.Doubles("predicted"), model.Predict(x), 1e-6);
        Assert.Equal(c.Integers("leaves"), model.PredictLeaf(x).AsReadOnlySpan().ToArray());
        Assert.Equal(c.Doubles("split"), model.FeatureImportance());
        OracleCases.Close(c.Doubles("gain"), model.FeatureImportance("gain"), 1e-12);
    }

    [Theory, MemberData(nameof(Models))]
    public void Writes_what_it_reads_again_to_the_bit(int position)
    {
        var (model, _, x) = Open(position);
        string path = Path.GetTempFileName();

        (model with { Version = "v4" }).SaveModel(path);
        var again = LGBMBooster.LoadModel(path);

        Assert.Equal(LGBMModelWriter.Text(model), File.ReadAllText(path));
        Assert.Equal(LGBMModelWriter.Text(model), LGBMModelWriter.Text(again));
        Assert.Equal((model with { Version = "v4" }).Predict(x).AsReadOnlySpan(), again.Predict(x).AsReadOnlySpan());
        File.Delete(path);
    }

    [Fact]
    public void Predicts_what_LightGBM_predicted()
    {
        var c = Oracle.GetProperty("iris_rf");

        OracleCases.Close(c.Doubles("predicted"), Load(c.Text("text")).Predict(c.Matrix("x", 4)), 1e-7);
    }

    [Fact]
    public void A_row_gets_the_same_bits_in_any_batch()
    {
        var (model, _, x) = Open(5);
        var many = x.TakeRows([.. Enumerable.Range(0, 2000).Select(i => i * 7 % 12)]);
        var one = model.Predict(x);
        var all = model.Predict(many);

        for (int i = 0; i < 2000; i++)
            Assert.Equal(one.AsReadOnlySpan()[i * 7 % 12], all.AsReadOnlySpan()[i]);
    }

    [Fact]
    public void Knows_the_categories_of_the_table_it_was_trained_on() => Assert.Equal([["a", "b"]], Open(0).Model.PandasCategories());

    [Fact]
    public void Categories_are_written_on_one_line()
    {
        string path = Path.GetTempFileName();
        (Open(0).Model with { PandasCategorical = "[\n  [\n    \"a\",\r\n    \"b\"\n  ]\n]" }).SaveModel(path);

        Assert.Equal([["a", "b"]], LGBMBooster.LoadModel(path).PandasCategories());
        File.Delete(path);
    }

    [Fact]
    public void A_saved_model_predicts_the_same()
    {
        var (model, _, x) = Open(3);
        string path = Path.GetTempFileName();
        model.Save(path);

        Assert.Equal(model.Predict(x).AsReadOnlySpan(), FittedModel.Load<LGBMBooster>(path).Predict(x).AsReadOnlySpan());
        File.Delete(path);
    }

    [Theory]
    [InlineData("left_child=", "left_child=0\nx=", "'left_child' holds 1 values")]
    [InlineData("right_child=-2 ", "right_child=0 ", "child 0, which has another parent")]
    [InlineData("num_leaves=", "num_leaves=2147483647\nx=", "'leaf_value' holds")]
    [InlineData("leaf_value=", "leaf_value=abc", "which is no number")]
    [InlineData("split_feature=", "split_feature=99", "but there are 5")]
    [InlineData("decision_type=", "decision_type=6", "unknown decision type 6")]
    [InlineData("max_feature_idx=", "max_feature_idx=7\nx=", "'feature_names' holds 5 words")]
    [InlineData("tree_sizes=", "tree_sizes=1 ", "the header speaks of 4 trees, but the file holds 3")]
    [InlineData("Tree=1", "Baum=1", "expected 'Tree=1', received 'Baum=1'")]
    [InlineData("num_class=", "num_class=0\nx=", "'num_class' must be a whole number from 1 up")]
    [InlineData("sigmoid:1.7", "sigmoid:x", "the file is damaged")]
    public void Names_the_line_of_what_is_wrong(string place, string instead, string message)
    {
        string text = Oracle.GetProperty("cases")[1].Text("text");
        int at = text.IndexOf(place, StringComparison.Ordinal);

        var error = Assert.Throws<InvalidDataException>(() => Load(text[..at] + instead + text[(at + place.Length)..]));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Matches(@"line \d+", error.Message);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_or_says_less()
    {
        string text = Oracle.GetProperty("cases")[0].Text("text");
        int lastTree = text.IndexOf("feature importances", StringComparison.Ordinal);
        for (int length = 0; length < lastTree; length += 7)
            Assert.Throws<InvalidDataException>(() => Load(text[..length]));
    }

    [Fact]
    public void Damage_is_an_InvalidDataException_and_nothing_else()
    {
        var random = new Random(1);
        for (int i = 0; i < 600; i++)
        {
            char[] text = Oracle.GetProperty("cases")[random.Next(15)].Text("text").ToCharArray();
            for (int k = random.Next(1, 4); k > 0; k--)
                text[random.Next(text.Length)] = " \n=-019a.\0"[random.Next(10)];
            try
            {
                Load(new string(text)).Predict(Tensors.Zeros([2, 5]));
            }
            catch (Exception e) when (e is InvalidDataException || e is ArgumentException && e.Message.Contains("was fitted on"))
            {
            }
        }
    }

    [Fact]
    public void What_is_no_model_is_refused_at_once()
    {
        var error = Assert.Throws<InvalidDataException>(() => Load("PK\u0003\u0004 something else"));

        Assert.Contains("line 1: expected 'tree'", error.Message);
    }

    [Fact]
    public void A_picture_shows_the_cut_next_to_zero_as_zero()
    {
        var tree = LGBMTree.Constant(0) with { SplitFeature = [0], SplitGain = [1], Threshold = [LGBMTree.Zero], DecisionType = [0], LeftChild = [~0], RightChild = [~1], LeafValue = [1, 2] };

        string picture = Plots.Plot.Tree(new LGBMBooster([tree], 1, 1, "", false, ["size"], ["none"])).ToSvg();

        Assert.Contains("size &lt;= 0<", picture);
    }

    private static (LGBMBooster Model, JsonElement Case, Tensor<float> X) Open(int position)
    {
        var c = Oracle.GetProperty("cases")[position];
        float[] x = [.. c.GetProperty("x").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? float.NaN : (float)v.GetDouble())];
        return (Load(c.Text("text")), c, Tensor.Create(x).Reshape(-1, c.Integer("features")));
    }
}
