using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Files that PyTorch 1.13 exported; <c>tests/oracles/onnx/torch_models.py</c> made them and the outputs.</summary>
public class OnnxTorchTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Oracles.Path("onnx/torch"), "*.onnx").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Predicts_what_PyTorch_computed(string name)
    {
        var model = Model.Load(Oracles.Path($"onnx/torch/{name}.onnx"));
        var arrays = Npz.Read(Oracles.Path($"onnx/torch/{name}.npz"));
        TensorList x = [.. Enumerable.Range(0, model.Inputs.Count).Select(i => arrays[$"x_{i}"].To<float>())];
        var y = model.Predict(x);
        for (int i = 0; i < y.Count; i++)
        {
            Assert.Equal(arrays[$"y_{i}"].Shape, Shape.Create(y[i].Lengths));
            Close.To(arrays[$"y_{i}"].To<float>().AsReadOnlySpan(), y[i].AsReadOnlySpan(), 1e-5);
        }
    }

    [Fact]
    public void Convolutions_of_PyTorch_become_layers_with_the_channels_last_and_one_transposition()
    {
        var model = Model.Load(Oracles.Path("onnx/torch/residual_13.onnx"));
        Assert.Equal(5, model.Layers.Count(l => l is Conv2D { DataFormat: "channels_last" }) + model.Layers.Count(l => l is Dense));
        Assert.Single(model.Layers, l => l is Permute);
    }
}
