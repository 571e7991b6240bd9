using Baeum.Parity;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Every file of real Keras that the project keeps: it opens and predicts the same.</summary>
public class KerasFilesTests
{
    public static TheoryData<string> Names => [.. Directory.GetDirectories(Oracles.Path("keras")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Predicts_as_Keras_does(string name)
    {
        var outcomes = KerasFolder.Run(Path.Combine(Oracles.Path("keras"), name), name: null).ToArray();
        Assert.Equal(3, outcomes.Length);
        Assert.All(outcomes, outcome => Assert.True(outcome.IsEqual, outcome.ToString()));
    }
}
