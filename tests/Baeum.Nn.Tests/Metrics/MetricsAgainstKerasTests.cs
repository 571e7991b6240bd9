using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Metrics of Keras 3.14.1 (tests/oracles/golden/metrics): the result after each of three batches, the state after the last, and the result after a reset, within each case's tolerance.</summary>
public class MetricsAgainstKerasTests
{
    public static TheoryData<string> Cases => [.. Golden.Names("metrics").Select(n => (string)n[0]).Where(n => n != "_accuracy_string_resolution")];

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras(string name)
    {
        var golden = Golden.Case("metrics", name);
        var metric = GoldenMetrics.Make(golden);

        for (int batch = 0; batch < 3; batch++)
        {
            Update(metric, golden, $"batch{batch}_");
            float[] expected = golden.Floats($"batch{batch}_result");
            Close.To(expected, [.. metric.Results().Select(r => (float)r)], golden.Tolerance, $"results after batch {batch}");
            Close.To([expected.Average()], [(float)metric.Result()], golden.Tolerance, $"result after batch {batch}");
        }

        var state = golden["variables_after_last_update"]!.AsArray();
        Assert.Equal(state.Select(v => (string)v!["name"]!), metric.Variables.Select(v => v.Name));
        for (int i = 0; i < state.Count; i++)
        {
            Assert.Equal(golden.ShapeOf($"variable_{i}"), metric.Variables[i].Shape);
            Close.To(golden.Floats($"variable_{i}"), [.. metric.Variables[i].Values.ToArray().Select(v => (float)v)], golden.Tolerance, metric.Variables[i].Name);
        }

        metric.Reset();
        double[] afterReset = golden["result_after_reset"] is System.Text.Json.Nodes.JsonArray list ? [.. list.Select(GoldenCase.Number)] : [GoldenCase.Number(golden["result_after_reset"])];
        Assert.Equal(afterReset, metric.Results());
    }

    [Fact]
    public void Strings_mean_what_they_mean_in_Keras()
    {
        foreach (var (name, expected) in Golden.Case("losses", "_string_names")["names"]!.AsObject())
            if ((string?)expected!["metric"] is { } type)
                Assert.Equal(type, ((Metric)name).GetType().Name);
            else
                Assert.Contains("metric", Assert.Throws<ArgumentException>(() => (Metric)name).Message);
    }

    private static void Update(Metric metric, GoldenCase golden, string batch)
    {
        var weight = golden.Has(batch + "sample_weight") ? golden.Variable(batch + "sample_weight") : null;
        if (metric is Metric.Mean mean)
            mean.Update(golden.Variable(batch + "values"), weight);
        else if (metric is Metric.Sum sum)
            sum.Update(golden.Variable(batch + "values"), weight);
        else
            metric.Update(golden.Variable(batch + "y_true"), golden.Variable(batch + "y_pred"), weight);
    }
}
