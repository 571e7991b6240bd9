using System.CommandLine;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary><c>baeum inspect FILE.h5</c>: the tree of an HDF5 file: groups, datasets with shapes and types, attributes.</summary>
internal sealed class InspectCommand : Command
{
    private readonly Argument<string> _file = new("FILE") { Description = "An HDF5 file, such as a model or weights that Keras saved, or a boosted model: XGBoost's .json or .ubj, LightGBM's .txt." };

    public InspectCommand() : base("inspect", "Print the tree of an HDF5 file (groups, datasets, attributes), or the trees of a boosted model.")
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
        using var file = Hdf5File.Open(path);
        new Hdf5Tree(new Screen(parsed.InvocationConfiguration.Output)).Print(file);
        return App.Success;
    }
}
