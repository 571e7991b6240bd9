using System.Numerics.Tensors;
using System.Text.Json.Nodes;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Metrics over three batches: the result after each, the state after the last, and which metric the string "accuracy" means.</summary>
public sealed class MetricCases() : CaseKind("metrics")
{
    private const int Batches = 3;

    public override void Check(GoldenCase golden, Findings findings)
    {
        if (golden["rows"] is JsonArray rows)
        {
            foreach (var row in rows.Where(r => r!["evaluate"] is not null))
                CheckResolution(row!, findings);
            return;
        }
        var metric = Read<Metric>(golden["class_name"]!.GetValue<string>(), golden["arguments"]);
        for (int batch = 0; batch < Batches; batch++)
        {
            Update(golden, metric, $"batch{batch}_");
            findings.Near(golden, $"batch{batch}_result", Results(metric));
        }
        findings.SameList("variables", golden["variables_after_last_update"]!.AsArray().Select(v => $"{v!["name"]} ({string.Join(", ", v["shape"]!.AsArray())})"), metric.Variables.Select(v => $"{v.Name} ({string.Join(", ", v.Shape)})"));
        for (int i = 0; i < metric.Variables.Count; i++)
            findings.Near(golden, $"variable_{i}", [.. metric.Variables[i].Values.ToArray().Select(v => (float)v)]);
        metric.Reset();
        float[] after = golden["result_after_reset"] is JsonArray list ? [.. list.Select(v => (float)GoldenCase.Number(v))] : [(float)GoldenCase.Number(golden["result_after_reset"])];
        findings.Near("result after reset", after, Results(metric));
        CheckName(golden, findings);
    }

    private static float[] Results(Metric metric) => [.. metric.Results().Select(v => (float)v)];

    private static void Update(GoldenCase golden, Metric metric, string batch)
    {
        var weight = golden.Has($"{batch}sample_weight") ? golden.Variable($"{batch}sample_weight") : null;
        if (metric is Metric.Sum sum)
            sum.Update(golden.Variable($"{batch}values"), weight);
        else if (golden.Has($"{batch}values"))
            ((Metric.Mean)metric).Update(golden.Variable($"{batch}values"), weight);
        else
            metric.Update(golden.Variable($"{batch}y_true"), golden.Variable($"{batch}y_pred"), weight);
    }

    /// <summary>The name of a metric without one: Keras numbers some classes, which a program's earlier metrics decide, so only the word counts.</summary>
    private static void CheckName(GoldenCase golden, Findings findings)
    {
        var arguments = golden["arguments"]!.DeepClone().AsObject();
        arguments.Remove("name");
        string name = Read<Metric>(golden["class_name"]!.GetValue<string>(), arguments).Name;
        findings.Same("default name", WithoutNumber((string)golden["default_name"]!), WithoutNumber(name));
    }

    private static string WithoutNumber(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_');

    /// <summary>A model of one Dense layer, evaluated with the string as its metric.</summary>
    private static void CheckResolution(JsonNode row, Findings findings)
    {
        float[][] kernel = Matrix(row["kernel"]!);
        float[] bias = [.. row["bias"]!.AsArray().Select(v => (float)GoldenCase.Number(v))];
        string loss = (string)row["loss"]!, metric = (string)row["metric_string"]!;
        string activation = loss.StartsWith("binary", StringComparison.Ordinal) ? "sigmoid" : loss.Contains("categorical", StringComparison.Ordinal) ? "softmax" : "linear";
        var model = new Sequential { new Input(kernel.Length), new Dense(bias.Length, activation) };
        model.SetWeights([[.. kernel.SelectMany(r => r)], bias]);
        model.Compile("sgd", loss, metric);
        var result = model.EvaluateByName(Array(row["x"]!), Array(row["y"]!));
        foreach (var (name, expected) in row["evaluate"]!.AsObject())
            if (result.TryGetValue(name, out double got))
                findings.Near($"{row["description"]}: {name}", GoldenCase.Number(expected), got);
            else
                findings.Wrong($"{row["description"]}: no '{name}' among {string.Join(", ", result.Keys)}");
    }

    private static float[][] Matrix(JsonNode rows) => [.. rows.AsArray().Select(r => r!.AsArray().Select(v => (float)GoldenCase.Number(v)).ToArray())];

    private static Tensor<float> Array(JsonNode rows)
    {
        if (rows[0] is not JsonArray)
            return Tensor.Create<float>([.. rows.AsArray().Select(v => (float)GoldenCase.Number(v))]);
        float[][] matrix = Matrix(rows);
        return Tensor.Create<float>([.. matrix.SelectMany(r => r)], [matrix.Length, matrix[0].Length]);
    }
}
