using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Baeum.Bench;

/// <summary>Measures a workload, the peer and ours in turn, and prints the times and their ratio.</summary>
internal static class Report
{
    /// <summary>All cases together take about as long at most.</summary>
    private const double MostSeconds = 90;

    /// <param name="wanted">Part of the names of the cases to measure.</param>
    public static void Print(IWorkload workload, Machine machine, string wanted, bool withPeer)
    {
        var cases = workload.Cases().Where(c => c.Name.Contains(wanted, StringComparison.Ordinal)).ToArray();
        var results = new Dictionary<string, Rounds>();
        var working = new Dictionary<string, (double Ours, double Peer)>();
        var watch = Stopwatch.StartNew();
        double peerMemory = double.NaN;
        void Measure(Case c, Peer? peer) => results[c.Name] = Rounds.Measure(c, machine, peer, Math.Max(0, MostSeconds - watch.Elapsed.TotalSeconds) / (cases.Length - results.Count));
        using (var peer = withPeer && workload.PeerScript is { } script ? Peer.Start(script) : null)
            while (peer?.Next() is { } name)
            {
                if (name == workload.MemoryCase)
                    peerMemory = peer.Memory();
                if (cases.FirstOrDefault(c => c.Name == name) is { } c)
                {
                    if (workload.ComparesWorkingMemory)
                        working[name] = (Memory.InOwnProcess(workload, name, Memory.WorkingOption), peer.WorkingMemory());
                    Measure(c, peer);
                }
                peer.GoOn();
            }
        foreach (var c in cases.Where(c => !results.ContainsKey(c.Name)))
            Measure(c, null);
        Write(workload, machine, cases, results, working);
        if (workload.MemoryCase is { } memory && cases.Any(c => c.Name == memory))
            Console.WriteLine($"Peak memory of {memory}, above that of the program without it: ours {Text(Memory.InOwnProcess(workload, memory), "f0")} MB, peer {Text(peerMemory, "f0")} MB");
    }

    private static void Write(IWorkload workload, Machine machine, Case[] cases, Dictionary<string, Rounds> results, Dictionary<string, (double Ours, double Peer)> working)
    {
        var table = new Table().Border(TableBorder.Markdown);
        foreach (string head in (string[])["case", "threads", "ours ms", "peer ms", "peer / ours", "GFLOP/s", "of FMA peak", "GB/s", "of memory", .. working.Count > 0 ? ["ours MB", "peer MB"] : Array.Empty<string>()])
            table.AddColumn(new TableColumn(head).NoWrap());
        foreach (var c in cases)
        {
            double mine = results[c.Name].Ours, peer = results[c.Name].Peer;
            double gflops = c.Flops / mine / 1e6, rate = c.Bytes / mine / 1e6;
            var (memory, peerMemory) = working.GetValueOrDefault(c.Name, (double.NaN, double.NaN));
            table.AddRow([c.Name, $"{c.Threads}", Text(mine, "f3"), Text(peer, "f3"), Text(peer / mine, "f2"),
                c.Flops > 0 ? Text(gflops, "f0") : "", c.Flops > 0 ? Text(100 * gflops / (machine.PeakGflops * c.Threads), "f0") + " %" : "",
                c.Bytes > 0 ? Text(rate, "f1") : "", c.Bytes > 0 ? Text(100 * rate / machine.BandwidthGBs, "f0") + " %" : "", .. working.Count > 0 ? [Text(memory, "f0"), Text(peerMemory, "f0")] : Array.Empty<string>()]);
        }
        Console.WriteLine();
        Console.WriteLine(workload.Title);
        AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
        string[] disturbed = [.. cases.Select(c => c.Name).Where(name => results[name].IsDisturbed)];
        if (disturbed.Length > 0)
            Console.WriteLine($"The machine was not quiet enough (other programs, or processors that share a core) for: {string.Join("; ", disturbed)}.");
    }

    private static string Text(double value, string format) => double.IsNaN(value) ? "-" : value.ToString(format, CultureInfo.InvariantCulture);
}
