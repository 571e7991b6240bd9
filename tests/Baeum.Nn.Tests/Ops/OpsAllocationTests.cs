using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>No operation allocates on the garbage-collected heap once memory is warm.</summary>
[Collection(nameof(ThreadCollection))]
public class OpsAllocationTests
{
    public static TheoryData<string> Names => OpsTests.Names;

    [Theory, MemberData(nameof(Names))]
    public void Makes_no_garbage(string name) => GradientCheck.MakesNoGarbage(OpsTests.Case(name));
}
