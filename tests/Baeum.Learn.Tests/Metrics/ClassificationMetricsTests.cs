using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/metrics.py).</summary>
public class ClassificationMetricsTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/metrics.json"))).RootElement.GetProperty("classification");

    public static TheoryData<string> Cases => [.. All.EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];

    [Theory, MemberData(nameof(Cases))]
    public void The_report_is_scikit_learns_to_the_letter(string name)
    {
        var (c, options) = Find(name);
        var report = Metrics.ClassificationReport(
            Read(c.GetProperty("true")), Read(c.GetProperty("pred")),
            labels: Option(options, "labels") is { } labels ? Read(labels) : null,
            targetNames: Option(options, "target_names")?.Deserialize<string[]>(),
            sampleWeight: Weights(options),
            digits: Option(options, "digits")?.GetInt32() ?? 2,
            zeroDivision: Option(options, "zero_division")?.GetDouble() ?? 0);

        Assert.Equal(c.GetProperty("report").GetString(), report.ToString());
    }

    [Theory, MemberData(nameof(Cases))]
    public void Accuracy_confusion_and_scores_are_scikit_learns(string name)
    {
        var (c, options) = Find(name);
        Labels yTrue = Read(c.GetProperty("true")), yPred = Read(c.GetProperty("pred"));
        var labels = Option(options, "labels") is { } given ? Read(given) : null;

        Assert.Equal(c.GetProperty("accuracy").GetDouble(), Metrics.AccuracyScore(yTrue, yPred, Weights(options)), 1e-7);
        Assert.Equal(c.GetProperty("confusion").Deserialize<int[][]>()!.SelectMany(row => row), Metrics.ConfusionMatrix(yTrue, yPred, labels).ToArray());
        foreach (var average in c.GetProperty("beta2").EnumerateObject())
        {
            var scores = Metrics.PrecisionRecallFScore(
                yTrue, yPred, beta: 2, labels, average.Name == "None" ? null : average.Name, Weights(options), Option(options, "zero_division")?.GetDouble() ?? 0);
            Close(average.Value[0], scores.Precision);
            Close(average.Value[1], scores.Recall);
            Close(average.Value[2], scores.FScore);
            if (average.Name == "None")
                Close(average.Value[3], scores.Support);
        }
    }

    [Fact]
    public void The_report_is_an_object_too()
    {
        var report = Metrics.ClassificationReport(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, targetNames: ["no", "yes"]);

        Assert.Equal(0.5, report["no"].Precision);
        Assert.Equal(2, report["yes"].Support);
        Assert.Equal(2.0 / 3, report["accuracy"].F1Score, 1e-12);
        Assert.Contains("its lines are no, yes, accuracy", Assert.Throws<KeyNotFoundException>(() => report["maybe"]).Message);
    }

    [Fact]
    public void Compares_labels_of_every_kind_of_number()
    {
        Tensor<float> column = Tensors.Range(0, 3).Reshape(3, 1);

        Assert.Equal(1, Metrics.AccuracyScore(column, new[] { 0, 1, 2 }));
        Assert.Equal(0.9076101468624833, Metrics.AccuracyScore(new int[3745], Enumerable.Range(0, 3745).Select(i => i < 3399 ? 0 : 1).ToArray()));
    }

    [Fact]
    public void Says_what_cannot_be_compared()
    {
        Assert.Contains("received 1 and 2", Error(() => Metrics.AccuracyScore(new[] { 0, 1 }, new[] { 0 })));
        Assert.Contains("Cannot compare text such as ['a'] with numbers such as [0]", Error(() => Metrics.AccuracyScore(new[] { "a" }, new[] { 0 })));
        Assert.Contains("ArgMax(axis: 1)", Error(() => Metrics.AccuracyScore(new[] { 0, 1 }, Tensors.Zeros([2, 10]))));
        Assert.Contains("1 target names for 2 classes", Error(() => Metrics.ClassificationReport(new[] { 0, 1 }, new[] { 0, 1 }, targetNames: ["a"])));
        Assert.Contains("Unknown average 'mean'", Error(() => Metrics.PrecisionRecallFScore(new[] { 0, 1 }, new[] { 0, 1 }, average: "mean")));
        Assert.Contains("one sample weight for each of the 2 samples", Error(() => Metrics.AccuracyScore(new[] { 0, 1 }, new[] { 0, 1 }, Tensors.Ones([3]))));
        Assert.Contains("received -1 for sample 1", Error(() => Metrics.AccuracyScore(new[] { 0, 1 }, new[] { 0, 1 }, new float[] { 1, -1 })));
        Assert.Contains("different labels of the data's kind", Error(() => Metrics.ConfusionMatrix(new[] { 0, 1 }, new[] { 0, 1 }, new[] { 0, 0 })));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;

    private static (JsonElement Case, JsonElement Options) Find(string name)
    {
        var found = All.EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        return (found, found.GetProperty("options"));
    }

    private static JsonElement? Option(JsonElement options, string name) => options.TryGetProperty(name, out var value) ? value : null;

    private static Tensor<float>? Weights(JsonElement options) => Option(options, "sample_weight")?.Deserialize<float[]>() is { } weights ? Tensor.Create(weights) : null;

    private static Labels Read(JsonElement labels)
        => labels[0].ValueKind == JsonValueKind.String ? labels.Deserialize<string[]>()!
        : labels.EnumerateArray().Any(v => v.GetRawText().Contains('.')) ? labels.Deserialize<float[]>()! : labels.Deserialize<int[]>()!;

    private static void Close(JsonElement expected, double[] received)
    {
        var values = expected.ValueKind == JsonValueKind.Array ? expected.Deserialize<double[]>()! : [expected.GetDouble()];
        Assert.Equal(values.Length, received.Length);
        for (int i = 0; i < values.Length; i++)
            Assert.Equal(values[i], received[i], 1e-6);
    }
}
