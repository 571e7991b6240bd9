using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Models of LightGBM as models of XGBoost.</summary>
public class LGBMToXGBoostTests
{
    private static readonly JsonElement Oracle = OracleCases.Open("lightgbm");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8, "cross_entropy_lambda")]
    [InlineData(4, "multiclassova")]
    [InlineData(6, "square root")]
    [InlineData(12, "linear leaves")]
    public void Predicts_the_same_or_says_why_not(int position, string? refusal = null)
    {
        var c = Oracle.GetProperty("cases")[position];
        float[] values = [.. c.GetProperty("x").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? float.NaN : (float)v.GetDouble())];
        var x = Tensor.Create(values).Reshape(-1, c.Integer("features"));
        string path = Path.GetTempFileName();
        File.WriteAllText(path, c.Text("text"));
        var model = LGBMBooster.LoadModel(path);
        File.Delete(path);
        // Zeros taken for missing have no counterpart but by luck.
        model = model with { Trees = [.. model.Trees.Select(t => t with { DecisionType = Array.ConvertAll(t.DecisionType, d => (d >> 2) == 1 ? d & 3 : d) })] };

        if (refusal is not null)
        {
            Assert.Contains(refusal, Assert.Throws<NotSupportedException>(() => model.ToXGBoost()).Message);
            return;
        }
        var converted = model.ToXGBoost();
        OracleCases.Close(Array.ConvertAll(model.Predict(x).AsReadOnlySpan().ToArray(), v => (double)v), converted.Predict(x), 2e-6);
        // XGBoost goes to the node after the left child where it means the right one.
        Assert.All(converted.Trees, tree => Assert.All(tree.LeftChildren.Zip(tree.RightChildren), child => Assert.True(child.First < 0 || child.Second == child.First + 1)));
    }

    [Fact]
    public void Refuses_scores_that_no_objective_makes_sense_of()
    {
        var model = new LGBMBooster([LGBMTree.Constant(1), LGBMTree.Constant(2)], 1, 2, "", false, ["a"], ["none"]);

        Assert.Contains("2 scores a sample for 1 classes", Assert.Throws<NotSupportedException>(() => model.ToXGBoost()).Message);
    }
}
