using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>Weights as older versions of Keras and other backends stored them.</summary>
public sealed class LegacyConversionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Loads arrays into a model of one layer and returns the weights that it has then.</summary>
    private float[][] Load(Layer layer, Input input, string version, string? backend, params (Shape Shape, float[] Values)[] arrays)
    {
        string path = Path.Combine(_folder, "w.h5");
        Hdf5Writer.Create(path, root =>
        {
            root.Attributes.Set("keras_version", version);
            if (backend is not null)
                root.Attributes.Set("backend", backend);
            root.Attributes.SetFixed("layer_names", ["in", "layer"]);
            root.Group("in").Attributes.Set("weight_names", Array.Empty<string>());
            var group = root.Group("layer");
            group.Attributes.SetFixed("weight_names", [.. arrays.Select((_, i) => $"layer/w{i}:0")]);
            for (int i = 0; i < arrays.Length; i++)
                group.WriteDataset<float>($"layer/w{i}:0", arrays[i].Values, arrays[i].Shape);
        });
        layer.Name = "layer";
        var model = new Sequential { input, layer };
        model.LoadWeights(path);
        return model.GetWeights();
    }

    private static float[] Numbers(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(i => (float)i)];

    // The columns of one gate.
    private static float[] Gate(float[] matrix, int rows, int gates, int gate)
    {
        int width = matrix.Length / rows, units = width / gates;
        return [.. Enumerable.Range(0, rows).SelectMany(r => matrix[(r * width + gate * units)..(r * width + (gate + 1) * units)])];
    }

    [Theory, InlineData(4, new[] { 0, 2, 1, 3 }), InlineData(3, new[] { 0, 1, 2 })]
    public void Keras_1_has_an_array_for_each_gate(int gates, int[] order)
    {
        float[] kernel = Numbers(2 * gates * 3), recurrent = Numbers(3 * gates * 3, 100), bias = Numbers(gates * 3, 300);
        (Shape, float[])[] arrays = [.. order.SelectMany<int, (Shape, float[])>(g => [([2, 3], Gate(kernel, 2, gates, g)), ([3, 3], Gate(recurrent, 3, gates, g)), ([3], Gate(bias, 1, gates, g))])];
        Assert.Equal([kernel, recurrent, bias], Load(gates == 4 ? new LSTM(3) : new GRU(3) { ResetAfter = false }, new Input(5, 2), "1.2.2", null, arrays));
    }

    [Theory, InlineData(4), InlineData(3)]
    public void CuDNN_has_the_kernels_of_its_gates_transposed_and_two_biases(int gates)
    {
        float[] kernel = Numbers(2 * gates * 3), recurrent = Numbers(3 * gates * 3, 100), biases = Numbers(2 * gates * 3, 300);
        var (ofInput, ofState) = (new float[kernel.Length], new float[recurrent.Length]);
        for (int gate = 0; gate < gates; gate++)
            for (int unit = 0; unit < 3; unit++)
            {
                // Value number i of a gate's matrix [units, in], read as if it were [in, units].
                for (int feature = 0; feature < 2; feature++)
                    if (unit * 2 + feature is var i)
                        ofInput[i / 3 * gates * 3 + gate * 3 + i % 3] = kernel[feature * gates * 3 + gate * 3 + unit];
                for (int from = 0; from < 3; from++)
                    ofState[unit * gates * 3 + gate * 3 + from] = recurrent[from * gates * 3 + gate * 3 + unit];
            }
        float[] bias = gates == 3 ? biases : [.. Enumerable.Range(0, 12).Select(i => biases[i] + biases[12 + i])];
        Assert.Equal([kernel, recurrent, bias], Load(gates == 4 ? new LSTM(3) : new GRU(3), new Input(5, 2), "2.2.4", "tensorflow",
            ([2, gates * 3], ofInput), ([3, gates * 3], ofState), ([2 * gates * 3], biases)));
    }

    [Fact]
    public void Theano_runs_kernels_backwards()
    {
        float[] kernel = Numbers(2 * 3 * 2 * 4), stored = new float[kernel.Length], bias = Numbers(4, 90);
        for (int row = 0; row < 2; row++)
            for (int column = 0; column < 3; column++)
                kernel.AsSpan((row * 3 + column) * 8, 8).CopyTo(stored.AsSpan(((1 - row) * 3 + 2 - column) * 8, 8));
        Assert.Equal([kernel, bias], Load(new Conv2D(4, [2, 3]), new Input(6, 6, 2), "2.1.3", "theano", ([2, 3, 2, 4], stored), ([4], bias)));
        Assert.Equal([kernel, bias], Load(new Conv2D(4, [2, 3]), new Input(6, 6, 2), "2.1.3", "tensorflow", ([2, 3, 2, 4], kernel), ([4], bias)));
    }

    [Fact]
    public void Keras_1_has_kernels_in_the_order_of_the_images_axes()
    {
        float[] kernel = Numbers(3 * 3 * 3 * 3), stored = new float[kernel.Length], bias = Numbers(3, 90);
        for (int i = 0; i < kernel.Length; i++)
            if ((i / 27, i / 9 % 3, i / 3 % 3, i % 3) is var (row, column, channel, filter))
                stored[((filter * 3 + channel) * 3 + row) * 3 + column] = kernel[i];
        Assert.Equal([kernel, bias], Load(new Conv2D(3, 3) { DataFormat = "channels_first" }, new Input(3, 6, 6), "1.2.2", null, ([3, 3, 3, 3], stored), ([3], bias)));
        Assert.Equal([kernel, bias], Load(new Conv2D(3, 3), new Input(6, 6, 3), "1.2.2", null, ([3, 3, 3, 3], kernel), ([3], bias)));
        float[] line = Numbers(3 * 2 * 4);
        Assert.Equal([line, Numbers(4)], Load(new Conv1D(4, 3), new Input(6, 2), "1.2.2", null, ([3, 1, 2, 4], line), ([4], Numbers(4))));
    }

    [Fact]
    public void Gates_that_do_not_fit_together_are_an_error_of_their_layer()
    {
        (Shape, float[])[] arrays = [.. Enumerable.Range(0, 4).SelectMany<int, (Shape, float[])>(g => [([2 + g % 2, 3], Numbers(6 + g % 2 * 3)), ([3, 3], Numbers(9)), ([3], Numbers(3))])];
        Assert.Contains("layer 'layer'", Assert.Throws<InvalidDataException>(() => Load(new LSTM(3), new Input(5, 2), "1.2.2", null, arrays)).Message);
    }
}
