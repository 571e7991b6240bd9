using System.Diagnostics;
using System.Globalization;
using Baeum.Compute;
using Spectre.Console;

namespace Baeum.Bench;

/// <summary>Measures a workload, ours and the peer's in turn, and prints the medians and their ratio.</summary>
internal static class Report
{
    private const int Rounds = 3;

    /// <summary>No round begins that would end later than this.</summary>
    private const double MostSeconds = 90;

    public static void Print(IWorkload workload, Machine machine, bool withPeer)
    {
        var cases = workload.Cases().ToArray();
        var ours = cases.ToDictionary(c => c.Name, _ => new List<double>());
        var peers = cases.ToDictionary(c => c.Name, _ => new List<double>());
        var watch = Stopwatch.StartNew();
        for (int round = 0; round < Rounds && watch.Elapsed.TotalSeconds * (round + 1) <= MostSeconds * Math.Max(round, 1); round++)
        {
            if (withPeer && workload.PeerScript is { } script)
                foreach (var (name, milliseconds) in Peer.Run(script))
                    if (peers.TryGetValue(name, out var list))
                        list.Add(milliseconds);
            foreach (var c in cases)
            {
                Threads.Count = c.Threads;
                ours[c.Name].Add(Timing.Median(c.Prepare(), 0.3));
            }
        }
        Threads.Count = Environment.ProcessorCount;
        Write(workload, machine, cases, ours, peers);
    }

    private static void Write(IWorkload workload, Machine machine, Case[] cases, Dictionary<string, List<double>> ours, Dictionary<string, List<double>> peers)
    {
        var table = new Table().Border(TableBorder.Markdown);
        foreach (string head in (string[])["case", "threads", "ours ms", "peer ms", "peer / ours", "GFLOP/s", "of FMA peak", "GB/s", "of memory"])
            table.AddColumn(new TableColumn(head).NoWrap());
        foreach (var c in cases)
        {
            double mine = Median(ours[c.Name]), peer = Median(peers[c.Name]);
            double gflops = c.Flops / mine / 1e6, rate = c.Bytes / mine / 1e6;
            table.AddRow(c.Name, $"{c.Threads}", Text(mine, "f3"), Text(peer, "f3"), Text(peer / mine, "f2"),
                c.Flops > 0 ? Text(gflops, "f0") : "", c.Flops > 0 ? Text(100 * gflops / (machine.PeakGflops * c.Threads), "f0") + " %" : "",
                c.Bytes > 0 ? Text(rate, "f1") : "", c.Bytes > 0 ? Text(100 * rate / machine.BandwidthGBs, "f0") + " %" : "");
        }
        Console.WriteLine();
        Console.WriteLine(workload.Title);
        AnsiConsole.Profile.Width = 160;
        AnsiConsole.Write(table);
    }

    private static double Median(List<double> values) => values.Count == 0 ? double.NaN : values.Order().ElementAt(values.Count / 2);

    private static string Text(double value, string format) => double.IsNaN(value) ? "-" : value.ToString(format, CultureInfo.InvariantCulture);
}
