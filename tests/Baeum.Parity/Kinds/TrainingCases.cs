using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Whole trainings: history, evaluation, predictions, final weights and state, callbacks and what they print.</summary>
public sealed class TrainingCases() : CaseKind("training")
{
    private static readonly string[] Known =
        ["epochs", "batch_size", "shuffle", "validation_split", "class_weight", "initial_epoch", "validation_freq", "steps_per_epoch", "validation_batch_size", "verbose"];

    public override void Check(GoldenCase golden, Findings findings)
    {
        var model = Build(golden, findings);
        if (golden["on_batch_results"] is JsonArray results)
        {
            CheckOnBatch(golden, model, results, findings);
            return;
        }
        var printed = new StringWriter();
        var callbacks = (golden["callbacks"] as JsonArray ?? []).Select(c => CallbackCases.Make(c!, golden["notes"], printed)).ToArray();
        var history = Fit(golden, model, golden["fit"]!.AsObject(), callbacks);

        CheckHistory(golden["history"]!.AsObject(), history, findings);
        CheckEvaluation(golden, model, findings);
        var outputs = model.Predict(golden.Has("test_x_0") ? golden.Tensors("test_x_") : golden.Tensors("x_"));
        for (int i = 0; i < outputs.Count; i++)
            findings.Near(golden, $"predict_{i}", outputs[i]);
        CheckWeights(golden, "final_weight_", model, findings);
        var optimizer = model.CompileOptions!.Optimizer;
        OptimizerCases.CheckState(golden, "final_optimizer_var_", golden["optimizer_variables"]!.AsArray(), optimizer, findings);
        if (golden["final_learning_rate"] is { } rate)
            findings.Near("final learning rate", GoldenCase.Number(rate), optimizer.CurrentLearningRate);
        for (int i = 0; i < callbacks.Length; i++)
            CallbackCases.CheckState(callbacks[i], golden["callbacks"]![i]!["state_after_fit"]!.AsObject(), findings);
        if (golden["printed"] is { } text)
            findings.SameText("printed", (string)text!, printed.ToString());
    }

    /// <summary>The model of a case with its first weights, compiled.</summary>
    internal static Model Build(GoldenCase golden, Findings findings)
    {
        NotBuiltException.ThrowIfMissing(golden["compile"]);
        var model = (Model)Read<Layer>(golden["model_config"]);
        if (!model.IsBuilt)
            model.EnsureBuilt([.. golden.Tensors("x_").Select(x => Shape.Create(x.Lengths).With(0, Shape.Unknown))]);
        model.SetWeights([.. golden.Keys("weight_").Select(golden.Floats)]);
        CheckWeights(golden, "weight_", model, findings);
        if (golden["weights"] is JsonArray weights)
            findings.SameList("trained weights", weights.Select(w => (bool)w!["trainable"]!), model.Weights.Select(model.TrainableWeights.Contains));
        model.Compile(CompileJson.Read(ForgottenDelta.Restored(golden), model, new Place("compile")));
        return model;
    }

    /// <summary>Calls Fit with Keras's arguments.</summary>
    internal static History Fit(GoldenCase golden, Model model, JsonObject fit, Callback[] callbacks)
    {
        foreach (var (key, _) in fit)
            if (!Known.Contains(key))
                throw new NotBuiltException($"fit({key})");
        int? Int(string key) => fit[key]?.GetValue<int>();
        return model.Fit(golden.Tensors("x_"), golden.Tensors("y_"), batchSize: Int("batch_size"), epochs: Int("epochs") ?? 1, verbose: Int("verbose") ?? 0, callbacks: callbacks,
            validationSplit: fit["validation_split"]?.GetValue<double>() ?? 0,
            validationData: golden.Has("val_x_0") ? (golden.Tensors("val_x_"), golden.Tensors("val_y_")) : null,
            shuffle: fit["shuffle"]?.GetValue<bool>() ?? true,
            classWeight: (fit["class_weight"] as JsonObject)?.ToDictionary(w => int.Parse(w.Key, null), w => GoldenCase.Number(w.Value)),
            sampleWeight: golden.Has("sample_weight_0") ? golden.Tensors("sample_weight_") : default(TensorList?),
            validationSampleWeight: golden.Has("val_sample_weight_0") ? golden.Tensors("val_sample_weight_") : default(TensorList?),
            initialEpoch: Int("initial_epoch") ?? 0, stepsPerEpoch: Int("steps_per_epoch"), validationBatchSize: Int("validation_batch_size"), validationFreq: Int("validation_freq") ?? 1);
    }

    private static void CheckHistory(JsonObject expected, History history, Findings findings)
    {
        var series = expected["history"]!.AsObject();
        findings.SameList("history keys", series.Select(s => s.Key), history.Keys);
        findings.SameList("epochs", expected["epoch"]!.AsArray().Select(e => e!.GetValue<int>()), history.Epoch);
        findings.Same("params", $"{expected["params"]!["epochs"]} {expected["params"]!["steps"]} {expected["params"]!["verbose"]}", $"{history.Params.Epochs} {history.Params.Steps} {history.Params.Verbose}");
        foreach (var (name, values) in series)
            if (history.Keys.Contains(name))
                findings.Near($"history {name}", [.. values!.AsArray().Select(v => (float)GoldenCase.Number(v))], [.. history[name].Select(v => (float)v)]);
    }

    private static void CheckEvaluation(GoldenCase golden, Model model, Findings findings)
    {
        var expected = golden["evaluate"]!;
        string data = (string)expected["data"]! == "test" ? "test_" : "";
        var (x, y) = (golden.Tensors($"{data}x_"), golden.Tensors($"{data}y_"));
        int? size = (int?)expected["batch_size"];
        findings.Near("evaluate", [.. expected["list"]!.AsArray().Select(v => (float)GoldenCase.Number(v))], [.. model.Evaluate(x, y, size).Select(v => (float)v)]);
        var byName = model.EvaluateByName(x, y, size);
        findings.SameList("names of evaluate", expected["dict"]!.AsObject().Select(v => v.Key), byName.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, value) in expected["dict"]!.AsObject())
            if (byName.TryGetValue(name, out double got))
                findings.Near($"evaluate {name}", GoldenCase.Number(value), got);
    }

    private static void CheckOnBatch(GoldenCase golden, Model model, JsonArray results, Findings findings)
    {
        for (int i = 0; i < results.Count; i++)
        {
            bool test = ((string)results[i]!["call"]!).Contains("test_on_batch", StringComparison.Ordinal);
            var (x, y) = (golden.Tensor($"x_{i}"), golden.Tensor($"y_{i}"));
            TensorList? weight = golden.Has($"sample_weight_{i}") ? golden.Tensor($"sample_weight_{i}") : default(TensorList?);
            if (test)
                model.ResetMetrics();
            double[] got = test ? model.TestOnBatch(x, y, weight) : model.TrainOnBatch(x, y, weight);
            // Keras gives lists with the loss first, or dictionaries sorted by name.
            float[] expected = results[i]!["result"] switch
            {
                JsonArray list => [.. list.Select(v => (float)GoldenCase.Number(v))],
                JsonObject named => [.. named.OrderBy(v => v.Key != "loss").Select(v => (float)GoldenCase.Number(v.Value))],
                var single => [(float)GoldenCase.Number(single)],
            };
            findings.Near($"result {i}", expected, [.. got.Select(v => (float)v)]);
            if (test && golden.Has("predict_on_batch"))
                findings.Near(golden, "predict_on_batch", model.PredictOnBatch(x)[0]);
        }
        CheckWeights(golden, "final_weight_", model, findings);
    }

    private static void CheckWeights(GoldenCase golden, string prefix, Model model, Findings findings)
    {
        findings.Same("number of weights", golden.Keys(prefix).Count(), model.Weights.Count);
        for (int i = 0; i < model.Weights.Count; i++)
            findings.Near(golden, $"{prefix}{i}", model.Weights[i]);
    }
}
