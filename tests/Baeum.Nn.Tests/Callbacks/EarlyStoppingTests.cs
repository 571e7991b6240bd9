using System.Text.Json.Nodes;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Early stopping against Keras 3.14.1: golden/callbacks/early_stopping_*.</summary>
public class EarlyStoppingTests
{
    public static IEnumerable<object[]> Cases => Golden.Names("callbacks", "early_stopping_*");

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras(string name)
    {
        var golden = Golden.Case("callbacks", name);
        var callback = NewCallback(golden["arguments"]!);
        new Driven(callback).Follow(golden, (epoch, expected) =>
        {
            var state = expected["state"]!;
            Assert.Equal((double?)state["best"], callback.Best);
            Assert.Equal(((int)state["wait"]!, (int)state["stopped_epoch"]!, (int)state["best_epoch"]!), (callback.Wait, callback.StoppedEpoch, callback.BestEpoch));
        });
    }

    [Fact]
    public void Can_be_used_again()
    {
        var callback = new EarlyStopping { Patience = 1, RestoreBestWeights = true };
        for (int run = 0; run < 2; run++)
        {
            var driven = new Driven(callback);
            driven.Epoch(0, ("val_loss", 1));
            driven.Epoch(1, ("val_loss", 0.5));
            driven.Epoch(2, ("val_loss", 0.6));
            Assert.True(driven.Model.StopTraining);
            driven.End();
            Assert.Equal(1f, driven.Model.Weights[0].Span[0]);
        }
    }

    [Fact]
    public void Names_what_there_is_when_the_metric_is_missing_and_does_so_once()
    {
        var driven = new Driven(new EarlyStopping());
        driven.Epoch(0, ("loss", 1), ("accuracy", 0.5));
        driven.Epoch(1, ("loss", 1), ("accuracy", 0.5));
        string[] lines = driven.Warned.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("`val_loss` which is not available. Available metrics are: accuracy,loss. Give Fit validationSplit or validationData", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("val_accuracy", true), InlineData("auc", true), InlineData("val_f1_score", true), InlineData("top_k_categorical_accuracy", true), InlineData("val_cls_accuracy", true), InlineData("r2_score", true)]
    [InlineData("loss", false), InlineData("val_mae", false), InlineData("root_mean_squared_error", false), InlineData("score_loss", false), InlineData("kl_divergence", false), InlineData("binary_crossentropy", false)]
    public void Tells_the_direction_by_the_name(string monitor, bool up)
    {
        var driven = new Driven(new EarlyStopping { Monitor = monitor });
        driven.Epoch(0, (monitor, 0.5));
        driven.Epoch(1, (monitor, 0.6));
        Assert.Equal(!up, driven.Model.StopTraining);
    }

    [Fact]
    public void Asks_for_a_mode_where_the_name_does_not_tell()
        => Assert.Contains("Set Mode", Assert.Throws<InvalidOperationException>(() => new Driven(new EarlyStopping { Monitor = "beauty" }).Epoch(0, ("beauty", 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void Rejects_what_makes_no_sense()
    {
        Assert.Contains("Did you mean 'min'", Assert.Throws<ArgumentException>(() => new EarlyStopping { Mode = "mim" }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping { Patience = -1 });
    }

    private static EarlyStopping NewCallback(JsonNode arguments) => new()
    {
        Monitor = (string)arguments["monitor"]!,
        MinDelta = (double?)arguments["min_delta"] ?? 0,
        Patience = (int?)arguments["patience"] ?? 0,
        Verbose = (int?)arguments["verbose"] is > 0,
        Mode = (string?)arguments["mode"] ?? "auto",
        Baseline = (double?)arguments["baseline"],
        RestoreBestWeights = (bool?)arguments["restore_best_weights"] ?? false,
        StartFromEpoch = (int?)arguments["start_from_epoch"] ?? 0,
    };
}
