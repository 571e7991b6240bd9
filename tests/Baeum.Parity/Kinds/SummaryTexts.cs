using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>A model's summary in several widths and with several arguments, and its JSON.</summary>
internal static class SummaryTexts
{
    public static void Check(GoldenCase golden, Findings findings)
    {
        var model = (Model)CaseKind.Read<Layer>(golden["model_config"]);
        findings.SameText("to_json", (string)golden["to_json"]!, model.ToJson());
    }
}
