using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Architectures as JSON: reads what any version of Keras wrote (1, 2, tf.keras, 3), writes what Keras 3 writes.</summary>
internal static class KerasArchitecture
{
    /// <summary>The model that a JSON document describes, with new weights; compiled if the document says so.</summary>
    /// <param name="json">The document: <c>to_json</c>'s text, the attribute <c>model_config</c> of an .h5 file, or <c>config.json</c> of a .keras file.</param>
    /// <param name="source">What errors call the document, such as a file's name.</param>
    /// <param name="kerasVersion">The version that wrote it, where the file around it says so; else the document is asked for it.</param>
    /// <exception cref="InvalidDataException">The text is no JSON, is damaged, names what is not known here, or needs Python (a Lambda layer); the message says where.</exception>
    public static Model Read(string json, string source, string? kerasVersion = null)
    {
        var place = new Place(source);
        return Read(Json.Parse(json, place), place, kerasVersion);
    }

    /// <summary>The same for a document that is parsed already.</summary>
    public static Model Read(JsonObject document, Place place, string? kerasVersion = null)
        => WeightBudget.Make(() => ModelReader.Read(Modern(document, place, kerasVersion), place));

    /// <summary>The document as Keras 3 would write it.</summary>
    public static JsonObject Modern(JsonObject document, Place place, string? kerasVersion = null)
        => new Modernizer(KerasDialect.Of(document, kerasVersion)).Object(document, place);

    /// <summary>The architecture and what <c>Compile</c> was given, as Keras 3 writes both.</summary>
    /// <exception cref="NotSupportedException">A layer, loss or metric is a class that is not registered, or a function.</exception>
    public static string Write(Model model, bool compiled = true) => PythonJson.Write(ModelWriter.Write(model, new Place("ToJson"), compiled));

    /// <summary>Compiles a model as the attribute <c>training_config</c> of an .h5 file says.</summary>
    /// <exception cref="InvalidDataException">The text is no JSON, or names a loss, a metric or an optimizer that is not known here.</exception>
    public static void ReadTraining(Model model, string json, string source)
    {
        var place = new Place(source);
        model.Compile(KerasTraining.Read(Json.Parse(json, place), model, place));
    }

    /// <summary>The architecture as Keras 3 writes it into the attribute <c>model_config</c> of an .h5 file.</summary>
    public static string WriteLegacy(Model model) => PythonJson.Write(LegacyForm.Of(ModelWriter.Write(model, new Place("Save"), compiled: false)));

    /// <summary>What <c>Compile</c> was given, as Keras 3 writes it into the attribute <c>training_config</c> of an .h5 file.</summary>
    public static string WriteTraining(Model model) => PythonJson.Write(KerasTraining.WriteLegacy(model, new Place("Save")));
}
