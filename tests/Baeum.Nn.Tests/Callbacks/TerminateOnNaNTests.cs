using Baeum.TestKit;

namespace Baeum.Nn.Tests;

public class TerminateOnNaNTests
{
    [Fact]
    public void Agrees_with_Keras() => new Driven(new TerminateOnNaN()).Follow(Golden.Case("callbacks", "terminate_on_nan"), (_, _) => { });

    [Theory, InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void Ends_the_training_and_says_so(double loss)
    {
        var driven = new Driven(new TerminateOnNaN());
        driven.Epoch(0, ("loss", loss));
        Assert.True(driven.Model.StopTraining);
        Assert.Equal("Batch 0: Invalid loss, terminating training\n", driven.Printed.ToString());
    }

    [Fact]
    public void Throws_where_it_should()
        => Assert.Contains("The loss is nan at batch 0", Assert.Throws<ArithmeticException>(() => new Driven(new TerminateOnNaN { RaiseError = true }).Epoch(0, ("loss", double.NaN))).Message, StringComparison.Ordinal);
}
