using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Files that Keras wrote.</summary>
public sealed class FileCases() : CaseKind("files")
{
    public override void Check(GoldenCase golden, Findings findings) => throw new NotBuiltException(".keras", ".h5", ".weights.h5");
}
