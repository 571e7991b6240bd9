using System.CommandLine;

namespace Baeum.Cli;

/// <summary><c>baeum predict MODEL INPUT... -o OUT</c>: what a saved model says to arrays, or a saved run to the rows of a table, with the probabilities of all classes.</summary>
internal sealed class PredictCommand : Command
{
    private readonly Argument<string> _model = new("MODEL") { Description = "Folder that 'baeum train' wrote, or a saved model: .keras, .h5, .hdf5, .onnx, a folder, a file of weights with --architecture, or a boosted model of XGBoost (.json, .ubj) or LightGBM (.txt)." };
    private readonly Argument<string[]> _inputs = new("INPUT") { Description = $"For a run: a CSV file with a header, or a built-in data set. For a model: .npy, .npz or .csv files, one for each input in order.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _named = new("--input") { Description = "A file for the input of a name; may be given several times.", HelpName = "NAME=FILE", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _architecture = Choices.Architecture();
    private readonly Option<string> _output = new("--output", "-o") { Description = $"File to write: .csv for a run, {ModelOutputs.Endings} for a model; several outputs go into an .npz in order.", HelpName = "OUT", Required = true };

    public PredictCommand()
        : base("predict", "Predict each row of a table with a saved run, or arrays with a saved model.")
    {
        Add(_model);
        Add(_inputs);
        Add(_named);
        Add(_architecture);
        Add(_output);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = new Screen(parsed.InvocationConfiguration.Output);
        string path = Path.GetFullPath(parsed.GetRequiredValue(_output));
        if (Directory.Exists(path))
            throw new IOException($"--output: '{path}' is a folder; expected the name of a file to write.");
        string model = parsed.GetRequiredValue(_model);
        string[] inputs = parsed.GetValue(_inputs) ?? [], named = parsed.GetValue(_named) ?? [];
        string? architecture = parsed.GetValue(_architecture);
        if (architecture is null && !Cli.Run.IsOne(model) && BoosterFile.TryOpen(model) is { } boosted)
            BoosterCommands.Predict(screen, boosted, inputs, path);
        else if (!Cli.Run.IsOne(model) || architecture is not null)
            ModelPrediction.Run(screen, ModelSource.Open(model, architecture), path, inputs, named);
        else if (inputs.Length == 1 && named.Length == 0)
            RunPrediction.Run(screen, Cli.Run.Load(model), inputs[0], path);
        else
            throw new ArgumentException($"'{model}' is a run of 'baeum train' and predicts the rows of one table; received {inputs.Length + named.Length}.");
        return App.Success;
    }
}
