using System.Text.Json.Nodes;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Reducing the learning rate against Keras 3.14.1: golden/callbacks/reduce_lr*.</summary>
public class ReduceLROnPlateauTests
{
    public static IEnumerable<object[]> Cases => Golden.Names("callbacks", "reduce_lr*");

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras(string name)
    {
        var golden = Golden.Case("callbacks", name);
        var callback = NewCallback(golden["arguments"]!);
        var driven = new Driven(callback, GoldenCase.Number(golden["initial_learning_rate"]));
        driven.Follow(golden, (epoch, expected) =>
        {
            Assert.Equal((string)expected["printed"]!, driven.Printed.ToString());
            Assert.Equal((double?)expected["state"]!["best"], callback.Best);
            Assert.Equal(((int)expected["state"]!["wait"]!, (int)expected["state"]!["cooldown_counter"]!), (callback.Wait, callback.CooldownCounter));
        });
    }

    [Fact]
    public void Adds_the_rate_to_the_end_of_the_logs()
    {
        var logs = new Driven(new ReduceLROnPlateau()).Epoch(0, ("val_loss", 1), ("loss", 2));
        Assert.Equal(["loss", "val_loss", "learning_rate"], logs.Keys);
        Assert.Equal((double)0.1f, logs["learning_rate"]);
    }

    [Fact]
    public void Rejects_factors_that_do_not_reduce()
        => Assert.Contains("received Factor = 1", Assert.Throws<ArgumentOutOfRangeException>(() => new ReduceLROnPlateau { Factor = 1 }).Message, StringComparison.Ordinal);

    private static ReduceLROnPlateau NewCallback(JsonNode arguments) => new()
    {
        Monitor = (string)arguments["monitor"]!,
        Factor = (double?)arguments["factor"] ?? 0.1,
        Patience = (int?)arguments["patience"] ?? 10,
        Verbose = (int?)arguments["verbose"] is > 0,
        Mode = (string?)arguments["mode"] ?? "auto",
        MinDelta = (double?)arguments["min_delta"] ?? 1e-4,
        Cooldown = (int?)arguments["cooldown"] ?? 0,
        MinLr = (double?)arguments["min_lr"] ?? 0,
    };
}
