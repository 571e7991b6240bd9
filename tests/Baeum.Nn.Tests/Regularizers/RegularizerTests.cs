using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Regularizers against Keras 3.14.1: golden/regularizers.</summary>
public class RegularizerTests
{
    public static IEnumerable<object[]> Cases => Golden.Names("regularizers").Where(c => !((string)c[0]).StartsWith("layer_", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras_in_value_and_gradient(string name)
    {
        var golden = Golden.Case("regularizers", name);
        var regularizer = Configured.Make<Regularizer>((string)golden["class_name"]!, golden["config"]!);
        using var tape = new Tape();
        var x = golden.Variable("input_0");
        x.RequiresGradient = true;
        var penalty = regularizer.Penalty(x);
        tape.Backward(penalty);
        Close.To([], golden.Floats("output_0"), penalty, golden.Tolerance, name);
        Close.To(golden.Floats("grad_input_0"), x.Gradient, golden.Tolerance, name);
    }

    [Fact]
    public void Converts_from_names_and_names_the_nearest()
    {
        Assert.Equal(0.01, ((Regularizer.L1)"l1").L1);
        Assert.Equal((0, 0.01), (((Regularizer.L2)"l2").L1, ((Regularizer.L2)"l2").L2));
        Assert.IsType<Regularizer.L1L2>((Regularizer)"l1_l2");
        Assert.IsType<Regularizer.OrthogonalRegularizer>((Regularizer)"orthogonal_regularizer");
        Assert.Contains("'l1_l2'", Assert.Throws<ArgumentException>(() => (Regularizer)"l1_l3").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_what_it_cannot_measure()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Regularizer.L2(-1));
        Assert.Contains("Did you mean 'rows'", Assert.Throws<ArgumentException>(() => new Regularizer.OrthogonalRegularizer(mode: "row")).Message, StringComparison.Ordinal);
        Assert.Contains("(3,)", Assert.Throws<ShapeException>(() => new Regularizer.OrthogonalRegularizer().Penalty(Variable.Full([3], 1))).Message, StringComparison.Ordinal);
    }
}
