using System.Diagnostics;
using System.Globalization;

namespace Baeum.Bench;

/// <summary>Runs a script under <c>bench/peers</c> with Debian's Python and reads the times it prints.</summary>
internal static class Peer
{
    /// <summary>Milliseconds by case; empty where the peer is not installed.</summary>
    public static Dictionary<string, double> Run(string script)
    {
        var times = new Dictionary<string, double>();
        string path = Path.Combine(Root(), "bench", "peers", script);
        var start = new ProcessStartInfo("/usr/bin/python3", [path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = "2";
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            while (process.StandardOutput.ReadLine() is { } line)
                if (line.LastIndexOf(' ') is > 0 and var at && double.TryParse(line[(at + 1)..], CultureInfo.InvariantCulture, out double milliseconds))
                    times[line[..at]] = milliseconds;
            process.WaitForExit();
            if (process.ExitCode != 0)
                Console.Error.WriteLine($"{script}: {errors.Result.Trim().Split('\n')[^1]}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("The peers need Debian's python3-torch and python3-numpy; measuring ours alone.");
        }
        return times;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Baeum.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Run the benchmark inside a checkout of the project.");
    }
}
