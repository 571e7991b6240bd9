using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Projections of weights.</summary>
public sealed class ConstraintCases() : CaseKind("constraints")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        var constraint = Read<Constraint>(golden["class_name"]!.GetValue<string>(), golden["config"]);
        var weight = golden.Variable("input_0");
        constraint.Project(weight.Span, weight.Shape);
        findings.Near(golden, "output_0", weight);
    }
}
