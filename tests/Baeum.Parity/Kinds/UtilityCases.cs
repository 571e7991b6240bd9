using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary><c>to_categorical</c>, <c>normalize</c> and <c>pad_sequences</c>.</summary>
public sealed class UtilityCases() : CaseKind("utils")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        var labels = (Labels)golden.Tensor("labels");
        findings.Near(golden, "to_categorical", Labels.ToCategorical(labels));
        findings.Near(golden, "to_categorical_7", Labels.ToCategorical(labels, 7));
        CheckPadding(golden, findings);
        throw new NotBuiltException("normalize");
    }

    private static void CheckPadding(GoldenCase golden, Findings findings)
    {
        float[][] rows = [.. golden["pad_sequences_input"]!.AsArray().Select(Row)];
        foreach (var call in golden["pad_sequences"]!.AsArray())
        {
            var arguments = call!["arguments"]!;
            var padded = Sequences.PadSequences(
                rows, (int?)arguments["maxlen"], (string?)arguments["padding"] ?? "pre", (string?)arguments["truncating"] ?? "pre", (float?)arguments["value"] ?? 0);
            findings.SameList("pad_sequences", call["result"]!.AsArray().SelectMany(Row), padded.AsSpan().ToArray());
        }
    }

    private static float[] Row(JsonNode? row) => [.. row!.AsArray().Select(n => n!.GetValue<float>())];
}
