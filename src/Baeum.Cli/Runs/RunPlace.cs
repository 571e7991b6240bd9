namespace Baeum.Cli;

/// <summary>Where a run is going to be saved. Found, and tried, before the training begins; filled at the end all at once.</summary>
internal sealed class RunPlace
{
    private const string Runs = "runs";
    private static readonly string[] Files = [".keras", ".h5", ".hdf5", ".json", ".npz", ".onnx", ".csv"];
    private readonly string _name;
    private readonly string? _asked;
    private readonly string _parent, _existing;

    /// <summary>A place for a run.</summary>
    /// <param name="name">Of the table: the default folder is runs/NAME-N with the first number that is free.</param>
    /// <param name="asked">The folder that the user asked for, or null.</param>
    /// <exception cref="IOException">The folder is taken or cannot be written.</exception>
    public RunPlace(string name, string? asked)
    {
        (_name, _asked) = (name, asked);
        if (Array.Exists(Files, extension => extension.Equals(Path.GetExtension(asked), StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"--out: a run is a folder, and '{asked}' is a file's name; leave out '{Path.GetExtension(asked)}'.");
        string? given = asked is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(asked));
        if (given is not null && (File.Exists(given) || Directory.Exists(given) && Directory.EnumerateFileSystemEntries(given).Any()))
            throw new IOException($"--out: '{asked}' exists already; expected a folder that is new or empty.");
        _parent = given is null ? Path.GetFullPath(Runs) : Path.GetDirectoryName(given) ?? throw new IOException($"--out: '{asked}' cannot be a run folder.");
        _existing = NearestExisting(_parent);
        Directory.Delete(NewPartial(_existing));
    }

    /// <summary>Lets <paramref name="write"/> fill a hidden folder, which is then given its name. Returns the run folder's full path.</summary>
    public string Fill(Action<string> write)
    {
        string partial = NewPartial(_parent);
        try
        {
            write(partial);
            return Rename(partial);
        }
        catch
        {
            Remove(partial);
            throw;
        }
    }

    private static string NearestExisting(string folder)
    {
        while (!Directory.Exists(folder))
        {
            if (File.Exists(folder))
                throw new IOException($"Cannot save runs in '{folder}': it is a file. Choose another folder with --out.");
            folder = Path.GetDirectoryName(folder)!;
        }
        return folder;
    }

    private static string NewPartial(string parent)
    {
        string partial = Path.Combine(parent, $".{Path.GetRandomFileName()}.partial");
        try
        {
            Directory.CreateDirectory(partial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Cannot save runs in '{parent}': {e.Message} Choose another folder with --out.", e);
        }
        return partial;
    }

    private void Remove(string partial)
    {
        Directory.Delete(partial, recursive: true);
        for (string folder = _parent; folder.Length > _existing.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
            Directory.Delete(folder);
    }

    private string Rename(string partial)
    {
        if (_asked is not null)
        {
            string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(_asked));
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(partial, target);
            return target;
        }
        for (int number = 1; ; number++)
        {
            string target = Path.Combine(_parent, $"{_name}-{number}");
            if (Path.Exists(target))
                continue;
            try
            {
                Directory.Move(partial, target);
                return target;
            }
            catch (IOException) when (Path.Exists(target))
            {
                // Another training took this number meanwhile; the next one is tried.
            }
        }
    }
}
