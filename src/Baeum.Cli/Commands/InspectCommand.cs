using System.CommandLine;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Cli;

/// <summary><c>baeum inspect FILE.h5</c>: the tree of an HDF5 file: groups, datasets with shapes and types, attributes; or the trees of a model.</summary>
internal sealed class InspectCommand : Command
{
    private readonly Argument<string> _file = new("FILE") { Description = "An HDF5 file, such as a model or weights that Keras saved, or a boosted model: XGBoost's .json or .ubj, LightGBM's .txt, or a run with such a model or a decision tree." };

    public InspectCommand() : base("inspect", "Print the tree of an HDF5 file (groups, datasets, attributes), or the trees of a model.")
    {
        Add(_file);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(_file);
        if (BoosterFile.TryOpen(path) is { } boosted)
        {
            BoosterCommands.Inspect(new Screen(parsed.InvocationConfiguration.Output), boosted);
            return App.Success;
        }
        if (Cli.Run.IsOne(path) && Cli.Run.Load(path) is { Model: LearnedEstimator learned } run && LearnedEstimator.LastOf(learned.Model) is IDecisionTree tree)
        {
            parsed.InvocationConfiguration.Output.Write(tree.ExportText([.. run.Recipe.Features.Select(f => f.Name)]));
            return App.Success;
        }
        if (Directory.Exists(path))
            throw new ArgumentException($"'{path}' is a folder; expected a file, or a run with a decision tree or a boosted model. 'baeum summary' says what a run or a model holds.");
        using var file = Hdf5File.Open(path);
        new Hdf5Tree(new Screen(parsed.InvocationConfiguration.Output)).Print(file);
        return App.Success;
    }
}
