using System.Text.Json.Nodes;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Progress lines against Keras 3.14.1, to the letter, under a scripted clock: golden/texts/progbar_*.</summary>
public class ProgbarTests
{
    public static IEnumerable<object[]> Cases => Golden.Names("texts", "progbar_*");

    [Theory, MemberData(nameof(Cases))]
    public void Equals_Keras_to_the_letter(string name)
    {
        var golden = Golden.Case("texts", name);
        foreach (bool isColored in (bool[])[true, false])
        {
            double clock = 0;
            var (bar, output) = NewBar(golden["arguments"]!, isColored, () => clock);
            bar.Start();
            foreach (var update in golden["updates"]!.AsArray())
            {
                clock += GoldenCase.Number(update!["seconds_since_previous"]);
                bar.Update((int)update["current"]!, Values(update), (bool?)update["finalize"]);
                Assert.Equal((string)update[isColored ? "printed" : "printed_without_ansi"]!, output.ToString());
                output.GetStringBuilder().Clear();
            }
        }
    }

    [Fact]
    public void Writes_one_clean_line_where_there_is_no_terminal()
    {
        var output = new StringWriter();
        double clock = 0;
        var bar = new Progbar(3) { IsTerminal = false, Output = output, Clock = () => clock };
        bar.Start();
        for (int step = 1; step <= 3; step++)
        {
            clock += 0.5;
            bar.Update(step, new Logs { ["loss"] = 1.0 / step });
        }
        Assert.Equal("3/3 ━━━━━━━━━━━━━━━━━━━━ 2s 500ms/step - loss: 0.3333\n", output.ToString());
    }

    [Fact]
    public void Makes_no_garbage_between_two_drawings()
    {
        var bar = new Progbar(1000) { IsTerminal = true, Output = TextWriter.Null, Interval = 1e9 };
        var logs = new Logs { ["loss"] = 1, ["accuracy"] = 0.5 };
        bar.Update(1, logs);
        bar.Update(2, logs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 3; step < 100; step++)
            bar.Update(step, logs);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static (Progbar, StringWriter) NewBar(JsonNode arguments, bool isColored, Func<double> clock)
    {
        var output = new StringWriter();
        return (new Progbar((int?)arguments["target"])
        {
            Verbose = (int?)arguments["verbose"] ?? 1,
            Width = (int?)arguments["width"] ?? 20,
            Interval = (double?)arguments["interval"] ?? 0.05,
            UnitName = (string?)arguments["unit_name"] ?? "step",
            StatefulMetrics = [.. (arguments["stateful_metrics"] as JsonArray ?? []).Select(n => (string)n!)],
            IsTerminal = true,
            IsColored = isColored,
            Output = output,
            Clock = clock,
        }, output);
    }

    private static Logs Values(JsonNode update)
    {
        var logs = new Logs();
        foreach (var value in update["values"]!.AsArray())
            logs[(string)value![0]!] = GoldenCase.Number(value[1]);
        return logs;
    }
}
