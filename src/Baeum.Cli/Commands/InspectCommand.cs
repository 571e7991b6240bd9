using System.CommandLine;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary><c>baeum inspect FILE.h5</c>: the tree of an HDF5 file: groups, datasets with shapes and types, attributes.</summary>
internal sealed class InspectCommand : Command
{
    private readonly Argument<string> _file = new("FILE") { Description = "An HDF5 file, such as a model or weights that Keras saved." };

    public InspectCommand() : base("inspect", "Print the tree of an HDF5 file: groups, datasets, attributes.")
    {
        Add(_file);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var file = Hdf5File.Open(parsed.GetRequiredValue(_file));
        new Hdf5Tree(new Screen(parsed.InvocationConfiguration.Output)).Print(file);
        return App.Success;
    }
}
