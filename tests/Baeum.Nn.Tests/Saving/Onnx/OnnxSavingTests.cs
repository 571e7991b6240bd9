
namespace Baeum.Nn.Tests;

public sealed class OnnxSavingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum-onnx-").FullName;

    // Functions that were not in a file of Keras have no architecture to be stored.
    public static TheoryData<string> ModelNames => [.. OnnxModelCases.All.Keys.Where(n => n != "model_functions")];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(ModelNames))]
    public void A_saved_model_comes_back_as_it_was(string name)
    {
        var (model, inputs) = OnnxModelCases.Build(name);
        string path = Path.Combine(_folder, "model.onnx");
        model.Save(path);
        var loaded = Model.Load(path);
        Assert.Equal(model.ToJson(), loaded.ToJson());
        Assert.Equal(model.Weights.Count, loaded.Weights.Count);
        for (int i = 0; i < model.Weights.Count; i++)
            Assert.Equal(model.Weights[i].Span.ToArray(), loaded.Weights[i].Span.ToArray());
        Variable[] expected = model.Call(inputs, new Pass(Training: false)), got = loaded.Call(inputs, new Pass(Training: false));
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i].Span.ToArray(), got[i].Span.ToArray());
    }
}
