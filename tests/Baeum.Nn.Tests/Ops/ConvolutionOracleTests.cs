using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Convolutions and pooling agree with PyTorch 1.13 (float64) over a grid of kernels, strides, paddings, dilations and groups, values and gradients.</summary>
public class ConvolutionOracleTests
{
    private const double Tolerance = 1e-5;

    private static readonly JsonArray Cases = JsonNode.Parse(File.ReadAllText(Oracles.Path("convolution/convolution.json")))!["cases"]!.AsArray();
    private static readonly float[] Values = Npz.Read(Oracles.Path("convolution/convolution.npz"))["values"].To<float>().ToArray();
    private static readonly int[] Starts = [.. Cases.Select(Length).Aggregate(new List<int> { 0 }, (starts, length) => [.. starts, starts[^1] + length])];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Count)];

    [Theory, MemberData(nameof(Numbers))]
    public void Agrees_with_PyTorch(int number)
    {
        var golden = Cases[number]!;
        var arrays = Read(number);
        using var tape = new Tape();

        var y = Run(golden, arrays["x"], arrays.GetValueOrDefault("kernel"), arrays.GetValueOrDefault("bias"), arrays["y"].Shape);
        tape.Backward(y, arrays["dy"].Span);

        Assert.Equal(arrays["y"].Shape, y.Shape);
        Near($"{golden.ToJsonString()} y", arrays["y"].Span, y.Span);
        foreach (string key in arrays.Keys.Where(k => k is "x" or "kernel" or "bias"))
            Near($"{golden.ToJsonString()} d{key}", arrays["d" + key].Span, arrays[key].Gradient);
    }

    private static Variable Run(JsonNode golden, Variable x, Variable? kernel, Variable? bias, Shape y)
    {
        int axes = (int)golden["axes"]!;
        Size All(string key) => Enumerable.Repeat((int)golden[key]!, axes).ToArray();
        if (golden["pad"] is { } pad && (int)pad > 0)
            for (int axis = 1; axis <= axes; axis++)
                x = x.Pad(axis, (int)pad, (int)pad);
        return (string)golden["kind"]! switch
        {
            "convolve" => x.Convolve(kernel!, bias, strides: All("stride"), dilations: All("dilation")),
            "depthwise" => x.ConvolveDepthwise(kernel!, strides: All("stride"), dilations: All("dilation")),
            "transposed" => x.ConvolveTransposed(kernel!, y, All("stride"), All("dilation")),
            "max" => x.MaxPool(All("size"), All("stride")),
            _ => x.AveragePool(All("size"), All("stride")),
        };
    }

    private static Dictionary<string, Variable> Read(int number)
    {
        var arrays = new Dictionary<string, Variable>();
        int at = Starts[number];
        foreach (var (key, lengths) in Cases[number]!["arrays"]!.AsObject())
        {
            Shape shape = [.. lengths!.AsArray().Select(n => (int)n!)];
            arrays[key] = new Variable(shape, Values.AsSpan(at, shape.Size)) { RequiresGradient = true };
            at += shape.Size;
        }
        return arrays;
    }

    private static int Length(JsonNode? golden) => golden!["arrays"]!.AsObject().Sum(a => a.Value!.AsArray().Aggregate(1, (size, n) => size * (int)n!));

    private static void Near(string what, ReadOnlySpan<float> expected, ReadOnlySpan<float> got)
    {
        float scale = 1;
        foreach (float value in expected)
            scale = Math.Max(scale, Math.Abs(value));
        Assert.Equal(expected.Length, got.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - got[i]) <= Tolerance * scale, $"{what}: value {i}: expected {expected[i]}, got {got[i]}");
    }
}
