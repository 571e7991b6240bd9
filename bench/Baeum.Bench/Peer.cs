using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Baeum.Bench;

/// <summary>A script under <c>bench/peers</c>, run by Debian's Python. It names its cases one after the other, measures when it is told to, and sleeps between: its threads are idle while ours work.</summary>
internal sealed class Peer : IDisposable
{
    private readonly string _script;
    private readonly Process _process;
    private readonly Task<string> _errors;

    private Peer(string script, Process process) => (_script, _process, _errors) = (script, process, process.StandardError.ReadToEndAsync());

    /// <summary>Processor time used so far.</summary>
    public TimeSpan ProcessorTime => _process.HasExited ? TimeSpan.Zero : _process.TotalProcessorTime;

    /// <summary>Starts a script; null where Python is not installed.</summary>
    public static Peer? Start(string script)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(Root(), "bench", "peers", script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = "2";
        try
        {
            return new Peer(script, Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("The peers need Debian's python3-torch and python3-numpy; measuring ours alone.");
            return null;
        }
    }

    /// <summary>The name of the next case, or null after the last.</summary>
    public string? Next() => Answer("case");

    /// <summary>Median milliseconds of the case that <see cref="Next"/> named, after a warm-up; NaN if the script ended.</summary>
    public double Measure() => Number(Ask("ms"));

    /// <summary>Megabytes by which a few runs raised the script's memory at their peak.</summary>
    public double Memory() => Number(Ask("MB"));

    /// <summary>Megabytes by which a run raised the script's memory at their peak above that of data and models.</summary>
    public double WorkingMemory() => Number(Ask("working"));

    /// <summary>Lets the script go on to its next case.</summary>
    public void GoOn() => Say("next");

    /// <summary>Ends the script, and says why it failed if it did.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(10_000))
            _process.Kill();
        else if (_process.ExitCode != 0)
            Console.Error.WriteLine($"{_script}: {_errors.Result.Trim().Split('\n')[^1]}");
        _process.Dispose();
    }

    private static double Number(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;

    private string? Ask(string what)
    {
        Say(what);
        return Answer(what);
    }

    private void Say(string what)
    {
        try
        {
            _process.StandardInput.WriteLine(what);
            _process.StandardInput.Flush();
        }
        catch (IOException) { } // It has ended; Answer finds the end of its output.
    }

    /// <summary>What stands behind <paramref name="key"/> on the next line that begins with it.</summary>
    private string? Answer(string key)
    {
        while (_process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith(key + " ", StringComparison.Ordinal))
                return line[(key.Length + 1)..];
        return null;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Baeum.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Run the benchmark inside a checkout of the project.");
    }
}
