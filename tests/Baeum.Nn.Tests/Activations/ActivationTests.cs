namespace Baeum.Nn.Tests;

public class ActivationTests
{
    private static readonly float[] Values = [-3, -0.5f, 0, 0.5f, 3, 7];

    public static TheoryData<string> Names => [.. Activations.Names];

    [Theory, MemberData(nameof(Names))]
    public void Every_name_is_a_function_with_a_gradient(string name)
    {
        using var tape = new Tape();
        var x = new Variable([1, 6], Values) { RequiresGradient = true };

        var y = new Activation(name).Of(x);
        if (y != x)
            tape.Backward(y, new float[y.Size]);

        Assert.True(y.RequiresGradient);
        Assert.All(y.Span.ToArray(), v => Assert.True(float.IsFinite(v)));
    }

    [Fact]
    public void No_name_is_linear_and_costs_nothing()
    {
        Activation none = (string?)null;
        var x = new Variable([6], Values);

        Assert.Equal("linear", none.Function);
        Assert.Same(x, none.Of(x));
    }

    [Fact]
    public void Other_names_of_a_function_are_saved_as_Keras_saves_them()
    {
        Assert.Equal("silu", new Activation("swish").Function);
        Assert.Equal("hard_silu", new Activation("hard_swish").Function);
    }

    [Fact]
    public void An_unknown_name_lists_the_nearest()
        => Assert.Equal("Unknown activation 'sigmod'. Did you mean 'sigmoid'?", Assert.Throws<ArgumentException>(() => new Activation("sigmod")).Message);
}
