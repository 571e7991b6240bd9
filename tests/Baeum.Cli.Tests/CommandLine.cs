namespace Baeum.Cli.Tests;

/// <summary>Runs the command in this process. Files go into a folder of its own that is deleted afterwards.</summary>
public sealed class CommandLine : IDisposable
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("baeum-cli-").FullName;

    /// <summary>What the last command printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the last command printed on the error stream.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Runs <c>baeum ARGS</c>; returns the exit code.</summary>
    public int Run(params string[] args) => Run(new StringWriter(), default, args);

    /// <summary>The same with a writer and a token of one's own.</summary>
    public int Run(StringWriter output, CancellationToken stop, params string[] args)
    {
        using var error = new StringWriter();
        int code = App.Run(args, output, error, stop);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    /// <summary>Trains quietly on a table; returns the run folder.</summary>
    public string Train(string table, params string[] more)
    {
        string run = PathOf($"run-{Guid.NewGuid():n}");
        int code = Run(["train", table, "--out", run, "--quiet", .. more]);
        Assert.True(code == 0, Error);
        return run;
    }

    /// <summary>Full path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file into the folder; returns its path.</summary>
    public string Write(string name, params IEnumerable<string> lines)
    {
        File.WriteAllLines(PathOf(name), lines);
        return PathOf(name);
    }

    /// <summary>A table of flowers that two measurements tell apart: length, width, colour (text, tells nothing), species (the target).</summary>
    public string Flowers(string name = "flowers.csv", int rows = 120)
    {
        var random = new Random(1);
        string[] species = ["lily", "rose", "tulip"], colours = ["red", "white"];
        return Write(name, Enumerable.Range(0, rows).Select(i => FormattableString.Invariant(
            $"{2 + 3 * (i % 3) + random.NextDouble():f2},{5 - i % 3 + random.NextDouble():f2},{colours[random.Next(2)]},{species[i % 3]}")).Prepend("length,width,colour,species"));
    }

    /// <summary>A table of houses: size, rooms, price = 2 · size + 10 · rooms (the target).</summary>
    public string Houses(string name = "houses.csv", int rows = 200)
    {
        var random = new Random(2);
        return Write(name, Enumerable.Range(0, rows).Select(_ => (Size: 30 + random.Next(170), Rooms: 1 + random.Next(6)))
            .Select(h => $"{h.Size},{h.Rooms},{2 * h.Size + 10 * h.Rooms}").Prepend("size,rooms,price"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
