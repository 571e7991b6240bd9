namespace Baeum.Nn;

/// <summary>Saves models and loads them.</summary>
public static class ModelSaving
{
    extension(Model model)
    {
        /// <summary>The architecture, and what <c>Compile</c> was given, as JSON that Keras 3 reads (<c>keras.models.model_from_json</c>). The weights are not part of it. Keras: <c>to_json</c>.</summary>
        /// <exception cref="NotSupportedException">A layer, loss or metric is a class that is not registered, or a function.</exception>
        public string ToJson() => KerasArchitecture.Write(model);

        /// <summary>The model that <see cref="ToJson"/> or the <c>to_json</c> of any version of Keras described, with new weights. Keras: <c>model_from_json</c>.</summary>
        /// <exception cref="InvalidDataException">The text is no JSON, names what is not known here, or needs Python (a Lambda layer); the message says where.</exception>
        public static Model FromJson(string text) => KerasArchitecture.Read(text, "FromJson");

        /// <summary>Saves everything: architecture, weights, and, if the model is compiled, the optimizer with its state. A crash leaves the old file or folder whole. Keras: <c>save</c>.</summary>
        /// <param name="path">One file that Keras reads if it ends in <c>.keras</c> or <c>.h5</c> (<c>.hdf5</c>), one for other programs and without the optimizer if it ends in <c>.onnx</c>; else a folder, made or replaced, in which other files stay.</param>
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

        /// <summary>The model that <see cref="Save"/> or Keras wrote (<c>.keras</c>, <c>.h5</c>): one that was saved here predicts the same to the bit, and goes on training to the bit. Keras: <c>load_model</c>.</summary>
        /// <remarks>A model of Keras that was compiled with losses or metrics that are not known here is not compiled: it predicts, and needs <c>Compile</c> before <c>Fit</c>.</remarks>
        /// <exception cref="FileNotFoundException">There is no saved model.</exception>
        /// <exception cref="InvalidDataException">The file or folder is damaged; the message names the file and the place.</exception>
        /// <exception cref="NotSupportedException">The model has layers that are not known here.</exception>
        public static Model Load(string path) => SavedFormats.ForReading(path).Load(path);

        /// <summary>Saves the weights alone. Keras: <c>save_weights</c>.</summary>
        /// <param name="path">Ends in <c>.weights.h5</c> for the layout of Keras 3 with the optimizer's state; <c>.h5</c> or <c>.hdf5</c> for the one that Keras 1 and 2 had; <c>.npz</c> for a NumPy archive with an array for each path, such as <c>dense/kernel</c>.</param>
        public void SaveWeights(string path)
        {
            var format = SavedFormats.ForWeights(path, write: true);
            MakeFolder(path);
            format.Save!(model, path);
        }

        /// <summary>Loads weights that <see cref="SaveWeights"/> or Keras saved for a model of the same layers, or those of a whole model. Keras: <c>load_weights</c>.</summary>
        /// <param name="path">A file that ends in <c>.h5</c> (any layout of Keras 1 to 3), <c>.hdf5</c>, <c>.keras</c> or <c>.npz</c>.</param>
        /// <param name="byName">Takes the weights of those layers that the file has under their names, and leaves the others as they are.</param>
        /// <param name="skipMismatch">With <paramref name="byName"/>: leaves out layers whose weights have another shape.</param>
        /// <exception cref="InvalidDataException">The file is damaged, or its weights are not those of this model.</exception>
        public void LoadWeights(string path, bool byName = false, bool skipMismatch = false)
            => SavedFormats.ForWeights(path, write: false).Load(model, path, new WeightChoice(byName, skipMismatch));
    }

    private static void MakeFolder(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
    }
}
