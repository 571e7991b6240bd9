using System.CommandLine;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary><c>baeum convert IN OUT</c>: a saved model as another kind of file.</summary>
internal sealed class ConvertCommand : Command
{
    private static readonly string[] Weights = [".weights.h5", ".npz"];

    private readonly Argument<string> _from = new("IN") { Description = "A saved model: .keras, .h5, .hdf5, .onnx, a folder, a file of weights with --architecture, a boosted model of XGBoost (.json, .ubj) or LightGBM (.txt), or a run." };
    private readonly Argument<string> _to = new("OUT") { Description = "Where to: .keras or .h5 (whole models for Keras), .onnx, .json (the architecture alone), .weights.h5 or .npz (the weights alone), or a name without an ending for a folder. Boosted models: .json or .ubj for XGBoost, .txt for LightGBM." };
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
        if (Cli.Run.IsOne(from) && Cli.Run.Load(from).Model is LearnedEstimator other)
            throw new NotSupportedException($"'{from}' holds a {other.Kind}, for which there is no other kind of file; networks and boosted models can be converted. 'baeum predict' uses the run as it is.");
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
