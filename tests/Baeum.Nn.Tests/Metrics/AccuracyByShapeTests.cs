using System.Text.Json.Nodes;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>What Keras 3.14.1 makes of <c>metrics=["accuracy"]</c> for each shape of labels and outputs (tests/oracles/golden/metrics/_accuracy_string_resolution.json).</summary>
public class AccuracyByShapeTests
{
    private static readonly JsonArray Rows = Golden.Case("metrics", "_accuracy_string_resolution")["rows"]!.AsArray();

    public static TheoryData<int> All => [.. Enumerable.Range(0, Rows.Count)];

    [Theory, MemberData(nameof(All))]
    public void Chooses_the_accuracy_that_Keras_chooses(int row)
    {
        var golden = Rows[row]!.AsObject();
        string text = (string)golden["metric_string"]!;
        if (golden.ContainsKey("error"))
        {
            Assert.Throws<ArgumentException>(() => (Metric)text);
            return;
        }
        Loss loss = (string)golden["loss"]!;
        var (yTrue, yPred) = (Array(golden["y"]!), Predict(golden, loss));
        Metric metric = text;

        var resolved = metric.Resolve(yTrue.Shape, yPred.Shape, loss);
        resolved.Update(yTrue, yPred);
        metric.Update(yTrue, yPred);

        Assert.Equal((string)golden["resolved_class"]![0]!, resolved.GetType().Name);
        Assert.Equal((string)golden["reported_name"]![0]!, resolved.Name);
        Assert.Equal(text, metric.Name);
        Assert.Equal((double)golden["evaluate"]![text]!, resolved.Result());
        Assert.Equal((double)golden["evaluate"]![text]!, metric.Result());
        Assert.Equal((double)golden["evaluate"]!["loss"]!, loss.Of(yTrue, yPred).Item(), 1e-5);
    }

    [Theory, InlineData("Accuracy"), InlineData("ACC")]
    public void Case_does_not_matter(string text) => Assert.Equal("BinaryAccuracy", ((Metric)text).Resolve([4, 1], [4, 1], null).GetType().Name);

    [Fact]
    public void Starts_again_after_a_reset()
    {
        Metric metric = "acc";
        metric.Update(new Variable([2], [1, 1]), new Variable([2, 1], [0.9f, 0.9f]));
        metric.Reset();
        metric.Update(new Variable([2], [1, 1]), new Variable([2, 1], [0.1f, 0.9f]));

        Assert.Equal(0.5, metric.Result());
    }

    /// <summary>The model of the case: Dense with the activation that goes with the loss.</summary>
    private static Variable Predict(JsonObject golden, Loss loss)
    {
        var z = Array(golden["x"]!).MatMul(Array(golden["kernel"]!)).Add(Array(golden["bias"]!));
        return loss is Loss.MeanSquaredError ? z : loss is Loss.BinaryCrossentropy ? z.Sigmoid() : z.Softmax();
    }

    private static Variable Array(JsonNode node)
    {
        var list = node.AsArray();
        if (list[0] is not JsonArray)
            return new Variable([list.Count], [.. list.Select(n => (float)(double)n!)]);
        return new Variable([list.Count, list[0]!.AsArray().Count], [.. list.SelectMany(r => r!.AsArray()).Select(n => (float)(double)n!)]);
    }
}
