using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>What <c>Compile</c> was given, in the form of any version: <c>compile_config</c> of .keras files, <c>training_config</c> of .h5 files.</summary>
internal static class KerasTraining
{
    // The version of Keras does not matter to the words that training configs hold.
    private static readonly Modernizer Values = new(new KerasDialect(3));

    /// <summary>The options for a model. An optimizer that is not said is Keras's default.</summary>
    public static CompileOptions Read(JsonObject config, Model model, Place place)
    {
        var modern = new JsonObject(config.Select(m => KeyValuePair.Create(m.Key == "optimizer_config" ? "optimizer" : m.Key, Values.Value(m.Key, m.Value, place))));
        modern["optimizer"] = OptimizerForms.Modern(modern["optimizer"], place.In("optimizer"));
        foreach (string key in (string[])["loss", "metrics", "weighted_metrics"])
            modern[key] = LossForms.Modern(modern[key]);
        return CompileJson.Read(modern, model, place);
    }

    /// <summary>The options in the form of .h5 files, whose keys are in the order of the alphabet.</summary>
    public static JsonObject WriteLegacy(Model model, Place place)
    {
        var config = CompileJson.Write(model, place);
        var legacy = new JsonObject();
        foreach (string key in config.Select(m => m.Key).Where(k => k != "optimizer").Order(StringComparer.Ordinal))
            legacy[key] = LegacyForm.Plain(config[key]);
        legacy["optimizer_config"] = LegacyForm.Plain(config["optimizer"]);
        return legacy;
    }
}
