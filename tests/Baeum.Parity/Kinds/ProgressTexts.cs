using System.Text.Json.Nodes;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>The progress bar alone, with a scripted clock.</summary>
internal static class ProgressTexts
{
    public static void Check(GoldenCase golden, Findings findings)
    {
        var arguments = golden["arguments"]!;
        var (colored, plain) = (new StringWriter(), new StringWriter());
        // Keras's clock counts from 1970: the first update always comes long after "the last one".
        double clock = 1000;
        Progbar Bar(TextWriter output, bool isColored) => new((int?)arguments["target"])
        {
            Verbose = (int?)arguments["verbose"] ?? 1,
            Width = (int?)arguments["width"] ?? 20,
            Interval = (double?)arguments["interval"] ?? 0.05,
            UnitName = (string?)arguments["unit_name"] ?? "step",
            StatefulMetrics = [.. (arguments["stateful_metrics"] as JsonArray ?? []).Select(n => (string)n!)],
            // Keras redraws the bar on Linux even where the output is no terminal.
            IsTerminal = true,
            IsColored = isColored,
            Output = output,
            Clock = () => clock,
        };
        var bars = new[] { Bar(colored, true), Bar(plain, false) };
        foreach (var bar in bars)
            bar.Start();
        var updates = golden["updates"]!.AsArray();
        for (int i = 0; i < updates.Count; i++)
        {
            clock += GoldenCase.Number(updates[i]!["seconds_since_previous"]);
            foreach (var bar in bars)
                bar.Update((int)updates[i]!["current"]!, Values(updates[i]!), (bool?)updates[i]!["finalize"]);
            findings.SameText($"update {i}", (string)updates[i]!["printed"]!, Taken(colored));
            findings.SameText($"update {i} without colours", (string)updates[i]!["printed_without_ansi"]!, Taken(plain));
        }
    }

    private static Logs Values(JsonNode update)
    {
        var logs = new Logs();
        foreach (var value in update["values"]!.AsArray())
            logs[(string)value![0]!] = GoldenCase.Number(value[1]);
        return logs;
    }

    private static string Taken(StringWriter writer)
    {
        string text = writer.ToString();
        writer.GetStringBuilder().Clear();
        return text;
    }
}
