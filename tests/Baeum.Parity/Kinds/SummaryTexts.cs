using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baeum.Data;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>A model's summary in several widths and with several arguments, and its JSON.</summary>
internal static partial class SummaryTexts
{
    public static void Check(GoldenCase golden, Findings findings)
    {
        NotBuiltException.ThrowIfMissing(golden["model_config"]);
        var config = golden["model_config"]!.DeepClone().AsObject();
        config.Remove("compile_config");
        var model = (Model)CaseKind.Read<Layer>(config);
        foreach (var (name, variant) in golden["variants"]!.AsObject())
        {
            string expected = (string)variant!["text"]!;
            Prepare(golden, model, name, expected);
            findings.SameText(name, expected, Text(model, (int)variant["columns"]!, variant["arguments"]!.AsObject()));
        }
        CheckFacts(golden, model, findings);
        CheckJson((string)golden["to_json"]!, (Model)CaseKind.Read<Layer>(golden["model_config"]), findings);
    }

    /// <summary>Brings the model into the state that a variant shows.</summary>
    private static void Prepare(GoldenCase golden, Model model, string variant, string text)
    {
        if (variant == "after_build")
            model.EnsureBuilt([[Shape.Unknown, FirstInput(model, text)]]);
        else if (variant == "compiled")
            model.Compile(CompileJson.Read(golden["model_config"]!["compile_config"]!.AsObject(), model, new Place("compile")));
        else if (variant == "optimizer_built")
            model.CompileOptions!.Optimizer.Build(model.TrainableWeights);
    }

    /// <summary>The length of the input that the first Dense layer's parameter count shows.</summary>
    private static int FirstInput(Model model, string text)
        => int.Parse(FirstCount().Match(text).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) / ((Dense)model.Layers[0]).Units - 1;

    private static string Text(Model model, int columns, JsonObject arguments) => new Summary(model)
    {
        Columns = columns,
        LineLength = (int?)arguments["line_length"],
        Positions = arguments["positions"] is JsonArray positions ? [.. positions.Select(GoldenCase.Number)] : null,
        ExpandNested = (bool?)arguments["expand_nested"] ?? false,
        ShowTrainable = (bool?)arguments["show_trainable"] ?? false,
        LayerRange = arguments["layer_range"] is JsonArray range ? ((string)range[0]!, (string)range[1]!) : null,
    }.ToString();

    private static void CheckFacts(GoldenCase golden, Model model, Findings findings)
    {
        if (golden["count_params"] is { } count)
            findings.Same("count_params", (long)count, model.ParameterCount);
        findings.SameList("layers", golden["layer_names"]!.AsArray().Select(n => (string)n!), model.Layers.Select(l => l.Name));
        if (golden["layer_output_shapes"] is JsonArray shapes)
            for (int i = 0; i < shapes.Count; i++)
                if (shapes[i] is { } shape)
                    findings.Same($"shape of {model.Layers[i].Name}", Json.Shape(shape, new Place("shape")), model.Layers[i].Calls[0].Outputs[0].Shape);
    }

    private static void CheckJson(string expected, Model model, Findings findings)
    {
        var document = JsonNode.Parse(expected);
        findings.SameText("text of JSON", expected, PythonJson.Write(document));
        // These files were written with the torch backend, whose optimizers are classes of its own; every other backend has those of keras.optimizers.
        if (document!["compile_config"]?["optimizer"] is JsonObject optimizer && ((string)optimizer["module"]!).Contains(".torch.", StringComparison.Ordinal))
            (optimizer["module"], optimizer["registered_name"]) = ("keras.optimizers", null);
        findings.SameText("to_json", PythonJson.Write(document), model.ToJson());
    }

    [GeneratedRegex(@"^│ .* ([\d,]+) │$", RegexOptions.Multiline)]
    private static partial Regex FirstCount();
}
