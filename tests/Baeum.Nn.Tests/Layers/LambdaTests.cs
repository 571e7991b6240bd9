using Baeum.Data;

namespace Baeum.Nn.Tests;

public class LambdaTests
{
    [Fact]
    public void Finds_out_its_output_shape()
    {
        HasShape([Shape.Unknown, 2, 3], new Lambda(x => x.Reshape(-1, 2, 3)).OutputShape([Shape.Unknown, 6]));
        HasShape([Shape.Unknown, 5], new Lambda(x => x.Sum(axis: 1)).OutputShape([Shape.Unknown, Shape.Unknown, 5]));
        HasShape([Shape.Unknown, 7], new Lambda(x => x) { Shape = input => input.With(^1, 7) }.OutputShape([Shape.Unknown, 5]));
    }

    [Fact]
    public void Works_in_a_model()
    {
        var model = new Sequential { new Input(3), new Lambda(x => x.Multiply(2f)), new Dense(2) { KernelInitializer = "ones" } };

        Assert.Equal([12f, 12], model.Call(new Variable([1, 3], [1, 2, 3])).Span.ToArray());
    }

    [Fact]
    public void Cannot_be_saved_and_says_why()
    {
        var model = new Sequential { new Input(3), new Lambda(x => x) { Name = "double" } };

        var error = Assert.Throws<NotSupportedException>(() => model.ToJson());

        Assert.Contains("Layer 'double' (Lambda) holds a function, which no file can name", error.Message, StringComparison.Ordinal);
    }

    private static void HasShape(Shape expected, Shape actual) => Assert.Equal(expected, actual);
}
