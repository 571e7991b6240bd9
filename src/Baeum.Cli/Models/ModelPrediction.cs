using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary>Predicts with a saved model from files of arrays.</summary>
internal static class ModelPrediction
{
    /// <summary>Reads, predicts, writes, and says what was done.</summary>
    public static void Run(Screen screen, Model model, string path, IReadOnlyList<string> files, IReadOnlyList<string> named)
    {
        ModelOutputs.Check(path, model);
        var inputs = ModelInputs.Read(model, files, named);
        var outputs = model.Predict(inputs);
        ModelOutputs.Write(path, model, outputs);
        screen.Field("Predicted", $"{inputs[0].Lengths[0]} samples: {string.Join(", ", model.Outputs.Zip(outputs, (symbol, output) => $"'{symbol.Layer.Name}' {output.Shape()}"))}");
        screen.Field("Saved", path);
    }
}
