using System.CommandLine;
using Baeum.Data;
using Spectre.Console;

namespace Baeum.Cli;

/// <summary><c>baeum datasets [NAME]</c>: which data sets there are, and fetching one.</summary>
internal sealed class DatasetsCommand : Command
{
    private readonly Argument<string?> _name = new("NAME") { Description = "One data set; without it all are listed.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _download = new("--download") { Description = "Fetch the files of NAME that are missing, and check them." };

    public DatasetsCommand()
        : base("datasets", "List the data sets, built in and in the data folder; fetch one.")
    {
        Add(_name);
        Add(_download);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = new Screen(parsed.InvocationConfiguration.Output);
        bool download = parsed.GetValue(_download);
        if (parsed.GetValue(_name) is { } name)
        {
            var set = Datasets.Catalog.FirstOrDefault(s => s.Name == name) ?? throw Nearest.Unknown("data set", name, Datasets.Catalog.Select(s => s.Name));
            if (download)
                Datasets.Download(name);
            Show(screen, set);
            return App.Success;
        }
        if (download)
            throw new ArgumentException("--download needs the name of a data set, as in 'baeum datasets mnist --download'.");
        var table = new Spectre.Console.Table().Border(TableBorder.None);
        foreach (string head in (string[])["Name", "Contents", "Licence or source", "State"])
            table.AddColumn(new TableColumn(head).NoWrap());
        foreach (var set in Datasets.Catalog)
            table.AddRow(set.Name, set.Contents, set.Licence, State(set));
        screen.Write(table);
        screen.Writer.WriteLine();
        screen.Writer.WriteLine($"Files are looked for in {Path.GetDirectoryName(Datasets.Catalog[^1].Folder)} (BAEUM_DATA names another folder).");
        return App.Success;
    }

    private static void Show(Screen screen, DatasetInfo set)
    {
        screen.Field("Name", set.Name);
        screen.Field("Contents", set.Contents);
        screen.Field("Licence", set.Licence);
        screen.Field("State", State(set));
        if (set.Folder is { } folder)
            screen.Field("Folder", folder);
        if (!set.IsPresent)
            screen.Field("Download", set.CanDownload ? $"baeum datasets {set.Name} --download" : "no known address");
    }

    private static string State(DatasetInfo set)
        => set.IsBuiltIn ? "built in" : set.IsPresent ? "present" : "missing";
}
