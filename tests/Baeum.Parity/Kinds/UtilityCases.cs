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
        throw new NotBuiltException("normalize", "pad_sequences");
    }
}
