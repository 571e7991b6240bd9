using System.CommandLine;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary><c>baeum convert IN OUT</c>: a saved model as another kind of file.</summary>
internal sealed class ConvertCommand : Command
{
    private static readonly string[] Weights = [".weights.h5", ".npz"];

    private readonly Argument<string> _from = Choices.Model("IN");
    private readonly Argument<string> _to = new("OUT") { Description = "Where to: .keras or .h5 (whole models for Keras), .onnx, .json (the architecture alone), .weights.h5 or .npz (the weights alone), or a name without an ending for a folder. Boosted models (XGBoost .json or .ubj, LightGBM .txt, or a run): .json, .ubj or .txt." };
    private readonly Option<string?> _architecture = Choices.Architecture();

    public ConvertCommand()
        : base("convert", "Write a saved model as another kind of file.")
    {
        Add(_from);
        Add(_to);
        Add(_architecture);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = new Screen(parsed.InvocationConfiguration.Output);
        string from = parsed.GetRequiredValue(_from), to = parsed.GetRequiredValue(_to);
        string? architecture = parsed.GetValue(_architecture);
        if (architecture is null && BoosterFile.TryOpen(from) is { } boosted)
        {
            BoosterCommands.Convert(screen, boosted, to);
            return App.Success;
        }
        bool isText = ModelSource.IsArchitecture(to);
        if (architecture is null && ModelSource.IsArchitecture(from) && !isText)
            throw new ArgumentException($"'{from}' holds an architecture without weights, which can be converted to .json alone. Give the file of the weights first, and {ModelSource.ArchitectureOption} '{from}'.");
        var model = ModelSource.Open(from, architecture);
        if (isText)
            Data.AtomicFile.Write(to, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(model.ToJson())));
        else if (Array.Exists(Weights, ending => to.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            model.SaveWeights(to);
        else
            model.Save(to);
        screen.Field("Read", $"{from}: model '{model.Name}', {model.Layers.Count} layers, {model.ParameterCount:n0} parameters{(model.CompileOptions is { } options ? $", compiled with {options.Optimizer.Name} after {options.Optimizer.Iterations:n0} steps" : "")}");
        screen.Field("Saved", Path.GetFullPath(to));
        return App.Success;
    }
}
