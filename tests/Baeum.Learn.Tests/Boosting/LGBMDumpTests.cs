using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using static Baeum.Learn.Tests.LGBMText;

namespace Baeum.Learn.Tests;

/// <summary>Models as the JSON that LightGBM dumps.</summary>
public class LGBMDumpTests
{
    private static readonly JsonElement Oracle = OracleCases.Open("lightgbm");

    public static TheoryData<int> Models => OracleCases.Positions(Oracle.GetProperty("cases"));

    [Theory, MemberData(nameof(Models))]
    public void Reads_again_what_it_dumps(int position)
    {
        var c = Oracle.GetProperty("cases")[position];
        var model = Load(c.Text("text"));
        float[] values = [.. c.GetProperty("x").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? float.NaN : (float)v.GetDouble())];
        var x = Tensor.Create(values).Reshape(-1, c.Integer("features"));

        var again = Load(model.DumpModel());

        Assert.Equal(model.Predict(x).AsReadOnlySpan(), again.Predict(x).AsReadOnlySpan());
        Assert.Equal(model.PredictLeaf(x).AsReadOnlySpan(), again.PredictLeaf(x).AsReadOnlySpan());
        Assert.Equal(model.FeatureImportance(), again.FeatureImportance());
        Assert.Equal(model.DumpModel(), again.DumpModel());
    }

    [Fact]
    public void Reads_a_dump_with_its_names_in_any_order()
    {
        string dump = Load(Oracle.GetProperty("cases")[1].Text("text")).DumpModel();
        using var json = JsonDocument.Parse(dump);
        string sorted = $"{{{string.Join(", ", json.RootElement.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"\"{p.Name}\": {p.Value.GetRawText()}"))}}}";

        Assert.StartsWith("{\"average_output\"", sorted, StringComparison.Ordinal);
        Assert.Equal(dump, Load(sorted).DumpModel());
        Assert.True(LGBMBooster.IsModel(System.Text.Encoding.UTF8.GetBytes(sorted).AsSpan(0, 64)));
    }

    [Fact]
    public void Reads_the_dump_of_an_old_version_that_has_neither_objective_nor_weights()
    {
        var model = Load("""
            {"name": "tree", "version": "v2", "num_class": 1, "num_tree_per_iteration": 1, "label_index": 0, "max_feature_idx": 1, "feature_names": ["a", "b"],
             "tree_info": [{"tree_index": 0, "num_leaves": 3, "num_cat": 1, "shrinkage": 1, "tree_structure": {
               "split_index": 0, "split_feature": 0, "split_gain": 312.1, "threshold": 0.14, "decision_type": "<=", "default_left": true, "missing_type": "None", "internal_value": 0, "internal_count": 455,
               "left_child": {"split_index": 1, "split_feature": 1, "split_gain": 44.7, "threshold": "1||10||100", "decision_type": "==", "default_left": true, "missing_type": "None", "internal_value": 1.2, "internal_count": 310,
                 "left_child": {"leaf_index": 0, "leaf_value": 0.4703, "leaf_count": 38}, "right_child": {"leaf_index": 1, "leaf_value": 0.4242, "leaf_count": 38}},
               "right_child": {"leaf_index": 2, "leaf_value": 1.1111, "leaf_count": 38}}},
              {"tree_index": 1, "num_leaves": 1, "num_cat": 0, "shrinkage": 10, "tree_structure": {"leaf_value": 0.42}}]}
            """);

        Assert.Equal([0.8903f, 0.8442f, 1.5311f, 0.8442f], model.Predict(Tensor.Create(new float[] { 0.1f, 100, 0.1f, 99, 0.2f, 1, float.NaN, float.NaN }).Reshape(-1, 2)).AsReadOnlySpan().ToArray(), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Theory]
    [InlineData("\"leaf_index\":1,", "\"leaf_index\":0,", "tree 0")]
    [InlineData("\"split_feature\":0", "\"split_feature\":99", "asks feature 99")]
    [InlineData("\"num_leaves\":", "\"num_leaves\":2000000000,\"n\":", "num_leaves is 2000000000")]
    [InlineData("\"max_feature_idx\":4", "\"max_feature_idx\":5", "5 names for 6 features")]
    [InlineData("\"split_index\":1,", "\"split_index\":-1,", "split -1")]
    [InlineData("\"leaf_value\":", "\"leaf_value\":null,\"v\":", "damaged")]
    public void Names_the_place_of_what_is_wrong(string place, string instead, string message)
    {
        string text = Load(Oracle.GetProperty("cases")[1].Text("text")).DumpModel();
        int at = text.IndexOf(place, StringComparison.Ordinal);

        Assert.True(at >= 0);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Load(text[..at] + instead + text[(at + place.Length)..])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_is_an_InvalidDataException_and_nothing_else()
    {
        var random = new Random(1);
        string dump = Load(Oracle.GetProperty("cases")[1].Text("text")).DumpModel();
        for (int i = 0; i < 300; i++)
        {
            char[] text = dump.ToCharArray()[..(i % 3 == 0 ? random.Next(dump.Length) : dump.Length)];
            for (int k = random.Next(1, 4); k > 0 && text.Length > 0; k--)
                text[random.Next(text.Length)] = " \n:-019a.\0\"{["[random.Next(13)];
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
    public void A_tree_as_deep_as_it_has_leaves_is_written_and_read()
    {
        const int Depth = 5000;
        var tree = new LGBMTree(new int[Depth], new double[Depth], [.. Enumerable.Range(0, Depth).Select(i => (double)i)], new int[Depth], [.. Enumerable.Range(0, Depth).Select(i => ~i)], [.. Enumerable.Range(1, Depth).Select(i => i == Depth ? ~Depth : i)],
            [.. Enumerable.Range(0, Depth + 1).Select(i => (double)i)], [], [], [], [], [], [], [], 1);
        var model = new LGBMBooster([tree], 1, 1, "", false, ["a"], ["none"]);

        Assert.Equal(4000, Load(model.DumpModel()).Predict(Tensor.Create(new float[] { 3999.5f }, [1, 1]))[0]);
    }
}
