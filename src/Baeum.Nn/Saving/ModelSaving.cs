namespace Baeum.Nn;

/// <summary>Saves models and loads them.</summary>
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

        /// <summary>Saves everything: architecture, weights, and, if the model is compiled, the optimizer with its state. A crash leaves the old file or folder whole. Keras: <c>save</c>.</summary>
        /// <param name="path">One file if it ends in <c>.keras</c>, or in <c>.onnx</c> for other programs (without the optimizer); else a folder, made or replaced, in which other files stay. The folder above it is made if need be.</param>
        /// <param name="history">Also saved, as JSON and CSV, if given and the path is a folder.</param>
        /// <param name="includeOptimizer">Whether the compile options and the optimizer's state are saved; training cannot go on without.</param>
        /// <exception cref="NotSupportedException">A layer, loss or metric is a class that is not registered, or a function; or the path ends like another kind of file.</exception>
        /// <exception cref="IOException">The place cannot be written to.</exception>
        public void Save(string path, History? history = null, bool includeOptimizer = true)
        {
            var format = SavedFormats.ForModel(path);
            MakeFolder(path);
            format.Save(model, path, new SaveOptions(history, includeOptimizer));
        }

        /// <summary>The model that <see cref="Save"/> wrote: it predicts the same to the bit, and goes on training to the bit. Keras: <c>load_model</c>.</summary>
        /// <exception cref="FileNotFoundException">There is no saved model.</exception>
        /// <exception cref="InvalidDataException">The file or folder is damaged; the message names the file and the place.</exception>
        public static Model Load(string path) => SavedFormats.ForModel(path).Load(path);

        /// <summary>Saves the weights alone, as a NumPy archive (<c>.npz</c>) with an array for each path, such as <c>dense/kernel</c>. Keras: <c>save_weights</c>.</summary>
        public void SaveWeights(string path)
        {
            var format = SavedFormats.ForWeights(path);
            MakeFolder(path);
            format.Save(model, path);
        }

        /// <summary>Loads weights that <see cref="SaveWeights"/> wrote for a model of the same layers. Keras: <c>load_weights</c>.</summary>
        /// <exception cref="InvalidDataException">The file is damaged, or its weights are not those of this model.</exception>
        public void LoadWeights(string path) => SavedFormats.ForWeights(path).Load(model, path);
    }

    private static void MakeFolder(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
    }
}
