using System.Text.Json.Nodes;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Summaries against Keras 3.14.1, to the letter: golden/texts/summary_*.</summary>
public class SummaryTests
{
    public static IEnumerable<object[]> Cases => Golden.Names("texts", "summary_*");

    [Theory, MemberData(nameof(Cases))]
    public void Equals_Keras_to_the_letter(string name)
    {
        var golden = Golden.Case("texts", name);
        var model = Model.FromJson(golden["model_config"]!.ToJsonString());
        foreach (var (variant, expected) in golden["variants"]!.AsObject())
        {
            Prepare(model, variant);
            Assert.Equal((string)expected!["text"]!, Text(model, (int)expected["columns"]!, expected["arguments"]!));
        }
    }

    [Fact]
    public void Shows_the_layers_of_a_range()
    {
        var model = new Sequential { new Input(4), new Dense(3) { Name = "first" }, new Dense(3) { Name = "second" }, new Dense(3) { Name = "third" } };
        string text = new Summary(model) { LayerRange = ("sec", "third") }.ToString();
        Assert.DoesNotContain("first (Dense)", text, StringComparison.Ordinal);
        Assert.Contains("second (Dense)", text, StringComparison.Ordinal);
        Assert.Contains("third (Dense)", text, StringComparison.Ordinal);
        Assert.Contains("'second'", Assert.Throws<ArgumentException>(() => new Summary(model) { LayerRange = ("secnd", "third") }.ToString()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_its_columns_straight_under_wide_names()
    {
        var model = new Sequential { new Input(4), new Dense(3) { Name = "은닉층" } };
        string row = new Summary(model).ToString().Split('\n').Single(line => line.Contains("은닉층", StringComparison.Ordinal));
        Assert.StartsWith("│ 은닉층 (Dense)                  │ (None, 3)", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_to_any_writer()
    {
        var model = new Sequential { new Input(4), new Dense(3) };
        var output = new StringWriter();
        model.Summary(output, lineLength: 60, positions: [0.4, 0.7, 1.0]);
        Assert.All(output.ToString().Split('\n').Where(line => line.StartsWith('│')), line => Assert.Equal(60, line.Length));
    }

    [Fact]
    public void Rejects_lines_that_are_too_short()
    {
        var model = new Sequential { new Input(4), new Dense(3) };
        Assert.Contains("too short", Assert.Throws<ArgumentException>(() => new Summary(model) { LineLength = 8 }.ToString()).Message, StringComparison.Ordinal);
        Assert.Contains("expected 3 positions, received 2", Assert.Throws<ArgumentException>(() => new Summary(model) { Positions = [0.5, 1] }.ToString()).Message, StringComparison.Ordinal);
    }

    private static void Prepare(Model model, string variant)
    {
        if (variant == "after_build")
            model.Call(Variable.Full([1, 5], 0));
        if (variant is "compiled" or "optimizer_built")
            model.Compile("adam", "mse");
        if (variant == "optimizer_built")
            model.CompileOptions!.Optimizer.Build(model.TrainableWeights);
    }

    private static string Text(Model model, int columns, JsonNode arguments) => new Summary(model)
    {
        Columns = columns,
        LineLength = (int?)arguments["line_length"],
        ExpandNested = (bool?)arguments["expand_nested"] ?? false,
        ShowTrainable = (bool?)arguments["show_trainable"] ?? false,
    }.ToString();
}
