using System.Diagnostics;
using System.Globalization;

namespace Baeum.Bench;

/// <summary>Memory that a case needs at its peak: above that of the program which has only started, or above that of the program with data and models.</summary>
internal static class Memory
{
    /// <summary>The option that makes this program measure one case's memory and print it.</summary>
    public const string Option = "--memory";

    /// <summary>As <see cref="Option"/>, but above what is there before the case runs.</summary>
    public const string WorkingOption = "--working-memory";

    private const string Resetting = "/proc/self/clear_refs";

    /// <summary>Megabytes in a process of its own, as nothing else may have warmed its memory; NaN where the system does not tell.</summary>
    public static double InOwnProcess(IWorkload workload, string name, string option = Option)
    {
        if (!File.Exists(Resetting) || Environment.ProcessPath is not { } program)
            return double.NaN;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using var process = Process.Start(new ProcessStartInfo(program, [.. self, workload.Name, name, option]) { RedirectStandardOutput = true })!;
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

    /// <summary>Megabytes by which a run of a prepared case raises this process.</summary>
    public static double Working(Case c)
    {
        var run = c.Prepare();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText(Resetting, "5");
        double before = Kilobytes("VmRSS:");
        run();
        return (Kilobytes("VmHWM:") - before) / 1024;
    }

    private static double Kilobytes(string key) =>
        double.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith(key, StringComparison.Ordinal))[key.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
}
