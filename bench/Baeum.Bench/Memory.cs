using System.Diagnostics;
using System.Globalization;

namespace Baeum.Bench;

/// <summary>Memory that a case needs at its peak, above that of the program which has only started.</summary>
internal static class Memory
{
    /// <summary>The option that makes this program measure one case's memory and print it.</summary>
    public const string Option = "--memory";

    private const string Resetting = "/proc/self/clear_refs";

    /// <summary>Megabytes in a process of its own, as nothing else may have warmed its memory; NaN where the system does not tell.</summary>
    public static double InOwnProcess(IWorkload workload, string name)
    {
        if (!File.Exists(Resetting) || Environment.ProcessPath is not { } program)
            return double.NaN;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using var process = Process.Start(new ProcessStartInfo(program, [.. self, workload.Name, name, Option]) { RedirectStandardOutput = true })!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.TryParse(text, CultureInfo.InvariantCulture, out double megabytes) ? megabytes : double.NaN;
    }

    /// <summary>Megabytes in this process, which must have done nothing yet.</summary>
    public static double Growth(Case c)
    {
        File.WriteAllText(Resetting, "5");
        double before = Kilobytes("VmRSS:");
        var run = c.Prepare();
        for (int i = 0; i < 5; i++)
            run();
        return (Kilobytes("VmHWM:") - before) / 1024;
    }

    private static double Kilobytes(string key) =>
        double.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith(key, StringComparison.Ordinal))[key.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
}
