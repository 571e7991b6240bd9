using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>One layer, or a model of a few: outputs, masks, changed statistics and gradients from given weights.</summary>
public sealed class LayerCases() : CaseKind("layers")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        var layer = Read<Layer>(Serialized(golden));
        var call = golden["call"]!.AsObject();
        if (layer is AttentionLayer attention)
            (attention.UseCausalMask, attention.ReturnAttentionScores) = (call.ContainsKey("use_causal_mask"), call.ContainsKey("return_attention_scores"));
        if (call["attention_mask"] is not null)
            call["key"] ??= call["value"]!.DeepClone();
        string[] inputs = [.. Arguments(call)];
        var pass = new Pass(Training: call["training"]?.GetValue<bool>() == true);

        var x = Inputs(golden, call, inputs, "");
        layer.EnsureBuilt([.. x.Select(v => v.Shape)]);
        if (call["adapt"] is { } data)
            Adapt(golden, (Normalization)layer, data.GetValue<string>(), findings);
        SetWeights(golden, layer, findings);
        RunStep(golden, layer, x, inputs, pass, "", findings);
        for (int step = 1; step < (golden["steps"]?.GetValue<int>() ?? 1); step++)
            RunStep(golden, layer, Inputs(golden, call, inputs, $"step{step}_"), inputs, pass, $"step{step}_", findings);
    }

    private static JsonNode Serialized(GoldenCase golden)
    {
        var serialized = golden["serialized"]!.DeepClone();
        foreach (var (key, value) in golden["constructor_arguments_not_in_config"]?.AsObject() ?? [])
            serialized["config"]![key] = value?.DeepClone();
        return serialized;
    }

    /// <summary>Names of the inputs in the order in which the layer takes them.</summary>
    private static IEnumerable<string> Arguments(JsonObject call)
        => new[] { "arguments", "query", "value", "key", "attention_mask", "initial_state", "count_weights" }.SelectMany(role => call[role] switch
        {
            null => [],
            JsonArray names => names.Select(n => n!.GetValue<string>()),
            var name => [name.GetValue<string>()],
        });

    private static Variable[] Inputs(GoldenCase golden, JsonObject call, string[] names, string prefix)
    {
        var values = names.Distinct().ToDictionary(name => name, name => golden.Variable(prefix + name));
        foreach (var (name, value) in values)
            value.RequiresGradient = golden.TypeOf(prefix + name) == typeof(float);
        Variable[] x = [.. names.Select(name => values[name])];

        // Keras does not look at an explicit query_mask, only at one that the query carries.
        if (call["value_mask"] is { } valueMask)
            x[1].Mask = golden.Variable(valueMask.GetValue<string>());
        if (call["mask"] is JsonValue one)
            x[0].Mask = golden.Variable(one.GetValue<string>());
        else if (call["mask"] is JsonArray masks)
            for (int i = 0; i < masks.Count; i++)
                x[i].Mask = masks[i] is { } mask ? golden.Variable(mask.GetValue<string>()) : null;
        return x;
    }

    /// <summary>Takes the statistics from data; they are the weights that the case holds.</summary>
    private static void Adapt(GoldenCase golden, Normalization layer, string data, Findings findings)
    {
        layer.Adapt(golden.Variable(data).ToTensor());
        for (int i = 0; i < layer.Weights.Count; i++)
            findings.Near(golden, $"weight_{i}", layer.Weights[i]);
    }

    private static void SetWeights(GoldenCase golden, Layer layer, Findings findings)
    {
        var expected = golden["weights"]!.AsArray();
        findings.SameList("weights", expected.Select(w => $"{w!["name"]} {Shape(w["shape"]!)} {w["trainable"]}"), layer.Weights.Select(w => $"{w.Name} {w.Shape} {(layer.TrainableWeights.Contains(w) ? "true" : "false")}"));
        layer.SetWeights([.. expected.Select(w => golden.Floats(w!["key"]!.GetValue<string>()))]);
    }

    private static Shape Shape(JsonNode lengths) => [.. lengths.AsArray().Select(n => n!.GetValue<int>())];

    private static void RunStep(GoldenCase golden, Layer layer, Variable[] x, string[] inputs, Pass pass, string prefix, Findings findings)
    {
        using var tape = new Tape();
        var y = layer.Call(x, pass);
        if (prefix.Length == 0)
            findings.SameList("output shapes", golden["output_shapes"]!.AsArray().Select(s => Shape(s!)), y.Select(v => v.Shape));
        for (int i = 0; i < y.Length && golden.Has($"{prefix}output_{i}"); i++)
        {
            findings.Near(golden, $"{prefix}output_{i}", y[i]);
            if (prefix.Length == 0)
                CheckMask(golden, $"output_mask_{i}", y[i].Mask, findings);
        }
        for (int i = 0; i < layer.Weights.Count; i++)
            if (golden.Has($"{prefix}weight_{i}_after"))
                findings.Near(golden, $"{prefix}weight_{i}_after", layer.Weights[i]);
        if (prefix.Length == 0)
            CheckGradients(golden, tape, layer, x, y, inputs, findings);
    }

    private static void CheckMask(GoldenCase golden, string key, Variable? mask, Findings findings)
    {
        if (golden.Has(key) != mask is not null)
            findings.Wrong($"{key}: expected {(golden.Has(key) ? "a mask" : "no mask")}, got {(mask is null ? "none" : "one")}");
        else if (mask is not null)
            findings.Near(golden, key, mask);
    }

    private static void CheckGradients(GoldenCase golden, Tape tape, Layer layer, Variable[] x, Variable[] y, string[] inputs, Findings findings)
    {
        Variable? sum = null;
        for (int i = 0; i < y.Length; i++)
            if (golden.Has($"cotangent_{i}"))
            {
                var product = y[i].Multiply(golden.Variable($"cotangent_{i}")).Sum();
                sum = sum is null ? product : sum.Add(product);
            }
        if (sum is null)
            return;
        tape.Backward(sum);
        for (int i = 0; i < x.Length; i++)
            if (golden.Has($"grad_{inputs[i]}"))
                findings.Near(golden, $"grad_{inputs[i]}", Gradient(x[i]));
        for (int i = 0; i < layer.Weights.Count; i++)
            if (golden.Has($"grad_weight_{i}"))
                findings.Near(golden, $"grad_weight_{i}", Gradient(layer.Weights[i]));
    }

    /// <summary>A gradient that did not arrive is zero.</summary>
    private static float[] Gradient(Variable x) => x.HasGradient ? x.Gradient.ToArray() : new float[x.Size];
}
