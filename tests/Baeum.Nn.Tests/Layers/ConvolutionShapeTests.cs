using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Lengths and parameters of convolutional networks, as Keras prints them.</summary>
public class ConvolutionShapeTests
{
    [Fact]
    public void LeNet_has_the_shapes_and_parameters_of_the_paper()
    {
        Layer[] layers =
        [
            new Conv2D(6, 5, activation: "tanh"), new AveragePooling2D(), new Conv2D(16, 5, activation: "tanh"), new AveragePooling2D(), new Flatten(),
        ];
        Shape[] shapes = [[28, 28, 6], [14, 14, 6], [10, 10, 16], [5, 5, 16], [400]];
        long[] parameters = [156, 0, 2_416, 0, 0];
        Symbol h = new Input(32, 32, 1);
        for (int i = 0; i < layers.Length; i++)
        {
            h = layers[i].Apply(h);
            Assert.Equal(shapes[i].Insert(0, Shape.Unknown), h.Shape);
            Assert.Equal(parameters[i], layers[i].ParameterCount);
        }
    }

    [Theory]
    [InlineData(28, 3, 1, "valid", 26)]
    [InlineData(28, 2, 1, "same", 28)]
    [InlineData(28, 3, 1, "same", 28)]
    [InlineData(28, 5, 2, "valid", 12)]
    [InlineData(7, 3, 3, "valid", 2)]
    [InlineData(7, 3, 3, "same", 3)]
    [InlineData(3, 3, 2, "valid", 1)]
    public void Windows_make_the_lengths_of_the_formula(int n, int kernel, int stride, string padding, int expected)
    {
        Assert.Equal([2, expected, 4], new Conv1D(4, kernel, stride, padding).OutputShape([2, n, 3]));
        Assert.Equal([2, expected, 3], new MaxPooling1D(kernel, stride, padding).OutputShape([2, n, 3]));
        Assert.Equal([2, expected, expected, 4], new Conv2D(4, kernel, stride, padding).Call(Variable.Full([2, n, n, 1], 1)).Shape);
    }

    [Fact]
    public void The_strides_of_pooling_are_its_size_unless_given()
    {
        Assert.Equal([Shape.Unknown, 14, 14, 128], new MaxPooling2D().OutputShape([Shape.Unknown, 28, 28, 128]));
        Assert.Equal([Shape.Unknown, 9, 9, 1], new MaxPooling2D(3).OutputShape([Shape.Unknown, 28, 28, 1]));
        Assert.Equal([Shape.Unknown, Shape.Unknown, 14, 1], new MaxPooling2D().OutputShape([Shape.Unknown, Shape.Unknown, 28, 1]));
    }

    [Fact]
    public void An_even_kernel_with_same_padding_has_its_zeros_behind()
    {
        var layer = new Conv1D(1, 2, padding: "same") { KernelInitializer = "ones" };

        Close.To([3, 5, 3], layer.Call(new Variable([1, 3, 1], [1, 2, 3])).Span, 0);
    }

    [Fact]
    public void The_two_convolutions_of_a_letter_network_print_as_in_Keras()
    {
        var input = new Input(28, 28, 1);
        var h = new Conv2D(128, (3, 3), strides: (1, 1), padding: "same", activation: "relu") { Name = "conv2d" }.Apply(input);
        h = new Conv2D(128, (3, 3), strides: (1, 1), padding: "same", activation: "relu") { Name = "conv2d_1" }.Apply(h);
        h = new MaxPool2D((2, 2), strides: (2, 2)) { Name = "max_pooling2d" }.Apply(h);
        h = new Dense(128, "relu") { Name = "dense" }.Apply(new Flatten { Name = "flatten" }.Apply(h));
        var model = new Model(input, new Dense(10, "softmax") { Name = "dense_1" }.Apply(h));

        string summary = new Summary(model) { Columns = 80 }.ToString();

        foreach (string expected in new[] { "conv2d (Conv2D)", "(None, 28, 28, 128)", "1,280", "147,584", "max_pooling2d (MaxPooling2D)", "(None, 14, 14, 128)", "(None, 25088)", "3,211,392", "1,290", "Total params: 3,361,546 (12.82 MB)" })
            Assert.Contains(expected, summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_name_of_a_class_is_saved_as_the_class()
    {
        var input = new Input(4, 4, 1);
        var model = new Model(input, new AvgPool2D(2).Apply(input));

        Assert.Contains("\"class_name\": \"AveragePooling2D\"", model.ToJson(), StringComparison.Ordinal);
        Assert.Matches("^average_pooling2d", model.Layers[1].Name);
    }

    [Fact]
    public void A_convolution_sees_a_shape_wherever_it_stands()
    {
        var x = Variable.Full([1, 12, 12, 1], 0);
        x.Span[5 * 12 + 4] = 1;
        var moved = Variable.Full([1, 12, 12, 1], 0);
        moved.Span[7 * 12 + 6] = 1;
        var model = new Sequential { new Input(12, 12, 1), new Conv2D(4, 3, padding: "same", activation: "relu"), new GlobalMaxPooling2D() };

        Close.To(model.Predict(x.ToTensor()).ToArray(), model.Predict(moved.ToTensor()).ToArray(), 1e-6);
    }
}
