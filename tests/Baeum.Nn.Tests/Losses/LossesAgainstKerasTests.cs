using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Losses of Keras 3.14.1 (tests/oracles/golden/losses): the reduced loss, the losses of the samples, and the gradient, within each case's tolerance.</summary>
public class LossesAgainstKerasTests
{
    public static TheoryData<string> Cases => [.. Golden.Names("losses").Select(n => (string)n[0]).Where(n => n != "_string_names")];

    /// <summary>What the golden data leaves out, by PyTorch 1.13: tests/oracles/losses/losses.py.</summary>
    public static TheoryData<string> TorchCases => [.. Directory.GetFiles(Oracles.Path("losses"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras(string name) => Check(Golden.Case("losses", name));

    [Theory, MemberData(nameof(TorchCases))]
    public void Agrees_with_PyTorch(string name) => Check(GoldenCase.Read(Path.Combine(Oracles.Path("losses"), name + ".json")));

    /// <summary>Keras trained this model with delta = 0.5, which its serialized form forgets.</summary>
    [Fact]
    public void Agrees_with_Keras_on_the_loss_of_a_trained_model()
    {
        var golden = Golden.Case("training", "regression_huber_sw");

        var value = new Loss.Huber { Delta = 0.5 }.Of(golden.Variable("test_y_0"), golden.Variable("predict_0"));

        Assert.Equal((float)golden["evaluate"]!["dict"]!["loss"]!, value.Item(), 1e-6f);
    }

    [Fact]
    public void Strings_mean_what_they_mean_in_Keras()
    {
        foreach (var (name, expected) in Golden.Case("losses", "_string_names")["names"]!.AsObject())
            if ((string?)expected!["loss"] is { } type)
                Assert.Equal(type.Replace("_", ""), ((Loss)name).GetType().Name, ignoreCase: true);
            else if (name != "crossentropy")
                Assert.Contains("loss", Assert.Throws<ArgumentException>(() => (Loss)name).Message);
    }

    private static void Check(GoldenCase golden)
    {
        var loss = GoldenLosses.Make(golden);
        var (yTrue, yPred) = (golden.Variable("y_true"), golden.Variable("y_pred"));
        yPred.RequiresGradient = true;
        using var tape = new Tape();

        var value = loss.Of(yTrue, yPred, golden.Has("sample_weight") ? golden.Variable("sample_weight") : null);
        tape.Backward(value, golden.Has("cotangent") ? golden.Floats("cotangent") : [1f]);

        Close.To(golden.ShapeOf("loss"), golden.Floats("loss"), value, golden.Tolerance, "loss");
        Close.To(golden.Floats("grad_y_pred"), yPred.Gradient, golden.Tolerance, "gradient");
        Close.To(golden.ShapeOf("loss_per_sample_unweighted"), golden.Floats("loss_per_sample_unweighted"), loss.Values(yTrue, yPred), golden.Tolerance, "losses of the samples");
    }
}
