namespace Baeum.Nn;

/// <summary>A model's architecture as Keras's JSON.</summary>
internal static class KerasArchitecture
{
    /// <summary>The model that a text describes, with new weights; compiled if the text says how.</summary>
    /// <param name="json">The content of <c>config.json</c>, of the attribute <c>model_config</c>, or of a file that <c>to_json</c> made.</param>
    /// <param name="source">Where the text is from, for error messages.</param>
    /// <param name="kerasVersion">The version that wrote it, where the file says it beside the text.</param>
    public static Model Read(string json, string source, string? kerasVersion = null)
    {
        var place = new Place(source);
        return ModelReader.Read(Json.Parse(json, place), place);
    }

    /// <summary>Compiles a model as the attribute <c>training_config</c> of an HDF5 file says.</summary>
    public static void ReadTraining(Model model, string json, string source)
    {
        var place = new Place(source);
        var config = Json.Parse(json, place);
        config["optimizer"] = config["optimizer_config"]?.DeepClone();
        model.Compile(CompileJson.Read(config, model, place));
    }

    /// <summary>The form of Keras 3.</summary>
    public static string Write(Model model, bool compiled = true) => PythonJson.Write(ModelWriter.Write(model, new Place("Save"), compiled));

    /// <summary>The form that Keras writes into the attribute <c>model_config</c> of an HDF5 file.</summary>
    public static string WriteLegacy(Model model) => Write(model, compiled: false);

    /// <summary>The form that Keras writes into the attribute <c>training_config</c> of an HDF5 file.</summary>
    public static string WriteTraining(Model model)
    {
        var config = CompileJson.Write(model, new Place("Save"));
        config["optimizer_config"] = config["optimizer"]?.DeepClone();
        config.Remove("optimizer");
        return PythonJson.Write(config);
    }
}
