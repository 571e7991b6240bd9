using System.Text.Json.Nodes;
using Baeum.Nn.Onnx;
using Baeum.TestKit;
using Google.Protobuf;

namespace Baeum.Nn.Tests;

public class OnnxWriterTests
{
    private static readonly JsonObject Verified = JsonNode.Parse(File.ReadAllBytes(Oracles.Path("onnx/verified.json")))!.AsObject();

    public static TheoryData<string> LayerNames => [.. OnnxLayerCases.Names.Where(n => n != "resizing_unbatched")];

    public static TheoryData<string> ModelNames => [.. OnnxModelCases.All.Keys];

    [Theory, MemberData(nameof(LayerNames))]
    public void A_layer_is_written_as_the_file_that_gave_Kerass_outputs_in_ONNX_Runtime(string name) => Compare(name, OnnxLayerCases.Make(name).File);

    [Theory, MemberData(nameof(ModelNames))]
    public void A_model_is_written_as_the_file_that_gave_its_predictions_in_ONNX_Runtime(string name) => Compare(name, OnnxModelCases.Make(name).File);

    [Fact]
    public void Every_layer_can_be_written_or_has_a_reason_why_not()
    {
        var layers = typeof(Layer).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Layer)) && !t.IsAbstract);
        Assert.DoesNotContain(layers, t => OnnxLayers.Knows(t) == OnnxLayers.WhyNot(t) is not null);
        Assert.DoesNotContain(Activations.Names, n => !OnnxActivations.Names.Contains(Activations.Canonical(n)));
    }

    [Fact]
    public void Transposes_between_layers_cancel()
    {
        var file = OnnxModelCases.Make("model_residual").File;
        Assert.Single(file.Graph.Node, n => n.OpType == "Transpose");
    }

    [Fact]
    public void What_cannot_be_written_says_which_layer_why_and_what_to_do()
    {
        var model = new Sequential { new Input(3), new Dense(2), new Lambda(x => x.Square()) { Name = "squares" } };
        string message = Assert.Throws<NotSupportedException>(() => OnnxWriter.Write(model)).Message;
        Assert.Equal("Layer 'squares' (Lambda) cannot be written to an ONNX file: it holds a function of the program, which no file can hold. Build it from layers that can be written, or save the model as '.keras'.", message);
        var stateful = new Sequential { new Input(4, 3), new LSTM(2) { Stateful = true } };
        Assert.Contains("it is stateful", Assert.Throws<NotSupportedException>(() => OnnxWriter.Write(stateful)).Message);
    }

    private static void Compare(string name, ModelProto file)
    {
        Assert.True(Verified.ContainsKey(name), $"{name} has not been run in ONNX Runtime; see tests/oracles/onnx/verify.mjs.");
        Assert.True(Verified[name]!["sha256"]!.GetValue<string>() == OnnxExport.Hash(file.ToByteArray()), $"{name} is written otherwise than it was when ONNX Runtime agreed; run tests/oracles/onnx/verify.mjs again.");
    }
}
