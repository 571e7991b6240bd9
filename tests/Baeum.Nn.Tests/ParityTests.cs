using Baeum.Parity;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Every case of real Keras that the project keeps, by the code of the parity program.</summary>
public class ParityTests
{
    // What later issues build; nothing that ran may come to stand here.
    private static readonly string[] NotBuiltYet = ["normalize"];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var kind in CaseKind.All)
            foreach (object[] name in Directory.Exists(Path.Combine(Golden.Folder, kind.Name)) ? Golden.Names(kind.Name) : [])
                cases.Add(kind.Name, (string)name[0]);
        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras(string kind, string name)
    {
        var outcome = Outcome.Of(CaseKind.All.Single(k => k.Name == kind), Golden.File(kind, name));
        Assert.True(outcome.Off.Count == 0, outcome.ToString());
        Assert.Empty(outcome.Missing.Except(NotBuiltYet));
    }

    [Fact]
    public void Finds_a_case_that_is_off()
    {
        var findings = new Findings(tolerance: 1e-5);
        findings.Near("y", [1f, 200f], [1f, 200.004f]);
        Assert.Equal(2, findings.Worst, 1);
        Assert.Single(findings.Off);
        findings.Near("y", [float.NaN], [0f]);
        findings.SameText("text", "Epoch 1/2", "Epoch 1/3");
        Assert.Equal(3, findings.Off.Count);
    }
}
