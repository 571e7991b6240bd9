using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Files that Keras wrote after a training: weights and the optimizer's state to the bit, predictions, and one more epoch.</summary>
public sealed class FileCases() : CaseKind("files")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        string start = Path.ChangeExtension(golden.Path, null);
        CheckModel(golden, Model.Load(start + ".keras"), ".keras", findings);
        CheckModel(golden, Model.Load(start + ".h5"), ".h5", findings);
        var model = Model.FromJson(golden["model_config"]!.ToJsonString());
        model.Compile(CompileJson.Read(ForgottenDelta.Restored(golden), model, new Place("compile")));
        model.LoadWeights(start + ".weights.h5");
        CheckWeights(golden, model, ".weights.h5", findings);
        CheckAgain(golden, model, findings);
    }

    /// <summary>What this library writes is what it read.</summary>
    private static void CheckAgain(GoldenCase golden, Model model, Findings findings)
    {
        string folder = Directory.CreateTempSubdirectory("parity").FullName;
        try
        {
            foreach (string name in (string[])["again.keras", "again.h5"])
            {
                Model.Load(Path.ChangeExtension(golden.Path, Path.GetExtension(name))).Save(Path.Combine(folder, name));
                CheckModel(golden, Model.Load(Path.Combine(folder, name)), name, findings);
            }
            model.SaveWeights(Path.Combine(folder, "again.weights.h5"));
            model.LoadWeights(Path.Combine(folder, "again.weights.h5"));
            CheckWeights(golden, model, "again.weights.h5", findings);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void CheckModel(GoldenCase golden, Model model, string ending, Findings findings)
    {
        CheckWeights(golden, model, ending, findings);
        var optimizer = model.CompileOptions!.Optimizer;
        string[] paths = [.. golden["optimizer_variables"]!.AsArray().Select(v => (string)v!["path"]!)];
        findings.Same($"{ending}: number of the optimizer's variables", paths.Length, optimizer.Variables.Count);
        foreach (var (path, variable) in paths.Zip(optimizer.Variables))
            findings.Same($"{ending}: {path} is {variable.Name}", true, path.EndsWith(variable.Name, StringComparison.Ordinal));
        int i = 0;
        foreach (var variable in optimizer.Variables)
        {
            string key = $"optimizer_var_{i++}";
            if (golden.Has(key))
                findings.SameValues($"{ending}: {key}", golden.Floats(key), variable.IsInteger ? [variable.Integer] : variable.Values);
        }
        Resume(golden, model, ending, findings);
    }

    private static void Resume(GoldenCase golden, Model model, string ending, Findings findings)
    {
        var fit = golden["resume"]!["fit"]!.AsObject();
        var weights = fit["class_weight"] as JsonObject;
        var history = model.Fit(golden.Tensors("train_x_"), golden.Tensors("train_y_"), batchSize: (int?)fit["batch_size"], epochs: 1, verbose: 0, shuffle: false, validationSplit: (double?)fit["validation_split"] ?? 0,
            classWeight: weights?.ToDictionary(w => int.Parse(w.Key, null), w => GoldenCase.Number(w.Value)),
            sampleWeight: golden.Has("train_sample_weight_0") ? golden.Tensors("train_sample_weight_") : default(TensorList?));
        foreach (var (name, values) in golden["resume"]!["history"]!.AsObject())
            if (history.Keys.Contains(name))
                findings.Near($"{ending}: {name}", GoldenCase.Number(values![0]), history[name][0]);
        for (int i = 0; i < model.Weights.Count; i++)
            findings.Near($"{ending}: resumed weight {i}", golden.Floats($"resumed_weight_{i}"), model.Weights[i].Span);
    }

    private static void CheckWeights(GoldenCase golden, Model model, string ending, Findings findings)
    {
        findings.Same($"{ending}: number of weights", golden.Keys("weight_").Count(), model.Weights.Count);
        for (int i = 0; i < model.Weights.Count; i++)
            findings.SameValues($"{ending}: weight_{i}", golden.Floats($"weight_{i}"), model.Weights[i].Span);
        var outputs = model.Predict(golden.Tensors("input_"));
        for (int i = 0; i < outputs.Count; i++)
            findings.Near($"{ending}: output_{i}", golden.Floats($"output_{i}"), outputs[i].AsReadOnlySpan());
    }
}
