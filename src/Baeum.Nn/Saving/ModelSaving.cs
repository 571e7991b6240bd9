namespace Baeum.Nn;

/// <summary>A model's architecture as text, in Keras 3's own form.</summary>
public static class ModelSaving
{
    extension(Model model)
    {
        /// <summary>The architecture, and what <c>Compile</c> was given, as JSON that Keras 3 reads (<c>keras.models.model_from_json</c>). The weights are not part of it. Keras: <c>to_json</c>.</summary>
        /// <exception cref="NotSupportedException">A layer, loss or metric is a class that is not registered, or a function.</exception>
        public string ToJson() => PythonJson.Write(ModelWriter.Write(model, new Place("ToJson")));

        /// <summary>The model that <see cref="ToJson"/> or Keras 3's <c>to_json</c> described, with new weights. Keras: <c>model_from_json</c>.</summary>
        /// <exception cref="InvalidDataException">The text is no JSON, or names what is not known here; the message says where.</exception>
        public static Model FromJson(string text)
        {
            var place = new Place("FromJson");
            return ModelReader.Read(Json.Parse(text, place), place);
        }
    }
}
