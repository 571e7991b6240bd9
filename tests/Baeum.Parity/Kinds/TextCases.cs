using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Printed texts, to the letter: summaries, progress lines, and what a training prints.</summary>
public sealed class TextCases() : CaseKind("texts")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        if (golden["variants"] is not null)
            SummaryTexts.Check(golden, findings);
        else if (golden["updates"] is not null)
            ProgressTexts.Check(golden, findings);
        else if (golden["calls"] is not null)
            RunTexts.Check(golden, findings);
        else
            // Error sentences are this library's own; the tests of each layer hold them.
            throw new NotBuiltException("sentences of errors");
    }
}
