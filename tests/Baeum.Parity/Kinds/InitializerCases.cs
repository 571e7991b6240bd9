using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>First values of weights. Random streams differ between libraries, so their mean, spread and bounds are compared.</summary>
public sealed class InitializerCases() : CaseKind("initializers")
{
    private const int Draws = 4;

    public override void Check(GoldenCase golden, Findings findings)
    {
        string className = golden["class_name"]!.GetValue<string>();
        if (golden["shape"] is null)
        {
            CheckBias(golden, className, findings);
            return;
        }
        Shape shape = [.. golden["shape"]!.AsArray().Select(n => n!.GetValue<int>())];
        var draws = Enumerable.Range(0, Draws).Select(draw => Read<Initializer>(className, Seeded(golden["config"]!.AsObject(), draw)).Make(shape)).ToArray();
        if (golden.Has("output_0"))
            findings.Near(golden, "output_0", draws[0]);
        if (golden["check"] is not null)
            CheckOrthogonal(draws[0], shape[^1], GoldenCase.Number(golden["config"]!["gain"]), findings);
        if (golden["statistics"] is JsonObject statistics)
            CheckStatistics([.. draws.SelectMany(d => d)], statistics, golden["expected"] as JsonObject, findings);
    }

    private static JsonObject Seeded(JsonObject config, int draw)
    {
        var seeded = config.DeepClone().AsObject();
        if (seeded.ContainsKey("seed"))
            seeded["seed"] = draw;
        return seeded;
    }

    private static void CheckStatistics(float[] values, JsonObject statistics, JsonObject? formula, Findings findings)
    {
        double mean = values.Average(v => (double)v);
        double std = Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
        double expected = GoldenCase.Number(formula?["std"] ?? statistics["std"]);
        // Both means are samples, so their difference has twice the variance of one.
        double slack = 4 * expected * Math.Sqrt(1.0 / values.Length + 1 / GoldenCase.Number(statistics["count"]));
        if (Math.Abs(mean - GoldenCase.Number(statistics["mean"])) > slack)
            findings.Wrong(FormattableString.Invariant($"mean {mean:g4}, Keras {statistics["mean"]}"));
        if (Math.Abs(std - expected) > 0.02 * expected)
            findings.Wrong(FormattableString.Invariant($"standard deviation {std:g4}, expected {expected:g4}"));
        if ((formula?["limit"] ?? formula?["cut_at"]) is { } limit && values.Max(Math.Abs) > GoldenCase.Number(limit) * (1 + 1e-6))
            findings.Wrong(FormattableString.Invariant($"a value {values.Max(Math.Abs):g9} is beyond {limit}"));
        if (expected == 0)
            findings.Near("values", GoldenCase.Number(statistics["mean"]), mean);
    }

    /// <summary>The rows or columns, whichever are fewer, are orthonormal times the gain.</summary>
    private static void CheckOrthogonal(float[] values, int columns, double gain, Findings findings)
    {
        int rows = values.Length / columns;
        bool tall = rows >= columns;
        int vectors = Math.Min(rows, columns), length = Math.Max(rows, columns);
        float At(int vector, int i) => tall ? values[i * columns + vector] : values[vector * columns + i];
        for (int a = 0; a < vectors; a++)
            for (int b = 0; b < vectors; b++)
                findings.Near($"product of {a} and {b}", a == b ? gain * gain : 0, Enumerable.Range(0, length).Sum(i => (double)At(a, i) * At(b, i)));
    }

    /// <summary>The bias that a recurrent layer starts with.</summary>
    private static void CheckBias(GoldenCase golden, string className, Findings findings)
    {
        var layer = Read<Layer>(className, new JsonObject { ["units"] = golden["units"]!.GetValue<int>() });
        layer.EnsureBuilt([[1, 2, 3]]);
        findings.Near(golden, "output_0", layer.Weights.Single(w => w.Name == "bias"));
    }
}
