using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Cli.Tests;

/// <summary>Summary, predictions and conversions of model files, with models that real Keras saved.</summary>
public sealed class ModelFileTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    private static string Keras(string name) => Oracles.Path(Path.Combine("keras", name));

    private void Run(params string[] args) => Assert.True(_cli.Run(args) == App.Success, _cli.Error);

    private void Fail(string message, params string[] args)
    {
        Assert.Equal(App.Failure, _cli.Run(args));
        Assert.Contains(message, _cli.Error, StringComparison.Ordinal);
        Assert.Single(_cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Near(string expected, Tensor<float> got)
    {
        var values = Npy.Read(Keras(expected)).To<float>();
        Assert.Equal(values.Shape(), got.Shape());
        foreach (var (e, g) in values.AsReadOnlySpan().ToArray().Zip(got.AsReadOnlySpan().ToArray()))
            Assert.Equal(e, g, 1e-5f);
    }

    [Theory, InlineData("model.keras"), InlineData("model.h5"), InlineData("model.json")]
    public void Summarizes_a_model(string name)
    {
        Run("summary", Keras("nested_shared_siamese/" + name));
        Assert.Contains("head (Sequential)", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("Total params: 114", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Predicts_with_several_inputs_and_outputs()
    {
        string a = Keras("nested_shared_siamese/input_0.npy"), b = Keras("nested_shared_siamese/input_1.npy"), output = _cli.PathOf("o.npz"), both = _cli.PathOf("both.npz");
        Npz.Write(both, [new("b", Npy.Read(b)), new("a", Npy.Read(a))]);
        foreach (string[] inputs in (string[][])[[a, b], ["--input", $"b={b}", "--input", $"a={a}"], ["--input", $"b={b}", a], [both]])
        {
            Run(["predict", Keras("nested_shared_siamese/model.h5"), .. inputs, "-o", output]);
            var arrays = Npz.Read(output);
            Assert.Equal(["head", "encoder"], arrays.Keys);
            Near("nested_shared_siamese/output_0.npy", arrays["head"].To<float>());
            Near("nested_shared_siamese/output_1.npy", arrays["encoder"].To<float>());
        }
    }

    [Fact]
    public void Predicts_from_a_table_into_a_table_and_an_array()
    {
        string model = Keras("dtype_float16/model.weights.h5"), json = Keras("dtype_float16/model.json"), table = _cli.PathOf("x.csv");
        var x = Npy.Read(Keras("dtype_float16/input_0.npy")).To<float>();
        DataFrame.FromTensor(x, [.. Enumerable.Range(0, (int)x.Lengths[1]).Select(i => $"c{i}")]).WriteCsv(table);
        string plain = _cli.Write("plain.csv", File.ReadLines(table).Skip(1));
        foreach (string input in (string[])[table, plain])
        {
            Run("predict", model, "--architecture", json, input, "-o", _cli.PathOf("y.npy"));
            Near("dtype_float16/output_0.npy", Npy.Read(_cli.PathOf("y.npy")).To<float>());
        }
        Run("predict", model, "--architecture", json, table, "-o", _cli.PathOf("y.csv"));
        Assert.Equal("dense_9_0,dense_9_1", File.ReadLines(_cli.PathOf("y.csv")).First());
        Near("dtype_float16/output_0.npy", DataFrame.ReadCsv(_cli.PathOf("y.csv")).ToTensor());
    }

    [Fact]
    public void Converts_between_all_kinds_of_files()
    {
        string from = Keras("mha_transformer_block/model.keras"), json = _cli.PathOf("m.json");
        foreach (string to in (string[])["m.h5", "m.json", "m.weights.h5", "m.npz", "run", "again.keras"])
        {
            Run("convert", from, _cli.PathOf(to));
            if (to is not ("m.json" or "m.weights.h5" or "m.npz"))
                from = _cli.PathOf(to);
        }
        foreach (string weights in (string[])["m.weights.h5", "m.npz"])
        {
            Run("convert", _cli.PathOf(weights), "--architecture", json, _cli.PathOf("back.keras"));
            Run("predict", _cli.PathOf("back.keras"), Keras("mha_transformer_block/input_0.npy"), "-o", _cli.PathOf("y.npy"));
            Near("mha_transformer_block/output_0.npy", Npy.Read(_cli.PathOf("y.npy")).To<float>());
        }
    }

    [Fact]
    public void Says_in_one_line_what_is_wrong()
    {
        string model = Keras("nested_shared_siamese/model.h5"), x = Keras("nested_shared_siamese/input_0.npy"), output = _cli.PathOf("o.npz");
        Fail("There is no model", "summary", _cli.PathOf("no.keras"));
        Fail("--architecture", "summary", Keras("nested_shared_siamese/model.weights.h5"));
        Fail("has 2 input(s)", "predict", model, x, "-o", output);
        Fail("Known: 'a', 'b'", "predict", model, "--input", $"c={x}", "-o", output);
        Fail("has 2 outputs", "predict", model, x, x, "-o", _cli.PathOf("o.npy"));
        Fail(".npy, .npz or .csv", "predict", model, x, x, "-o", _cli.PathOf("o.txt"));
        Fail("without weights", "convert", Keras("nested_shared_siamese/model.json"), _cli.PathOf("m.h5"));
        Fail("one table", "predict", _cli.Train(_cli.Houses(), "--target", "price", "--epochs", "1"), x, x, "-o", _cli.PathOf("p.csv"));
    }
}
