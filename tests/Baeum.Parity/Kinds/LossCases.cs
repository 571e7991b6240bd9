using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Losses with each reduction and with sample weights, and their gradients.</summary>
public sealed class LossCases() : CaseKind("losses")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        if (golden["names"] is not null)
        {
            CheckNames(golden, findings);
            return;
        }
        var loss = Read<Loss>(golden["class_name"]!.GetValue<string>(), golden["arguments"]);
        var (yTrue, yPred) = (golden.Variable("y_true"), golden.Variable("y_pred"));
        yPred.RequiresGradient = true;
        using var tape = new Tape();
        var value = loss.Of(yTrue, yPred, golden.Has("sample_weight") ? golden.Variable("sample_weight") : null);
        findings.Near(golden, "loss", value);
        tape.Backward(value, golden.Has("cotangent") ? golden.Floats("cotangent") : [1f]);
        findings.Near(golden, "grad_y_pred", yPred.Gradient);
        if (golden.Has("loss_per_sample_unweighted"))
            findings.Near(golden, "loss_per_sample_unweighted", loss.Values(golden.Variable("y_true"), golden.Variable("y_pred")));
    }

    /// <summary>What a string means. Where Keras knows none, this library may know one.</summary>
    private static void CheckNames(GoldenCase golden, Findings findings)
    {
        var missing = new List<string>();
        foreach (var (text, expected) in golden["names"]!.AsObject())
        {
            CheckName(text, (string?)expected!["loss"], name => ((Loss)name).GetType().Name, Loss.Known.Contains, missing, findings);
            CheckName(text, (string?)expected["metric"], name => ((Metric)name).GetType().Name, Metric.Known.Contains, missing, findings);
        }
        if (findings.Off.Count == 0 && missing.Count > 0)
            throw new NotBuiltException([.. missing]);
    }

    private static void CheckName(string text, string? expected, Func<string, string> find, Func<string, bool> isKnown, List<string> missing, Findings findings)
    {
        if (expected is null)
            return;
        if (isKnown(text))
            findings.Same(text, expected.Replace("_", "").ToUpperInvariant(), find(text).ToUpperInvariant());
        else
            missing.Add($"\"{text}\"");
    }
}
