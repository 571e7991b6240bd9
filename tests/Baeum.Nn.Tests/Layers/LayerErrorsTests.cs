using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>A layer that is given what it cannot take says its name, what it expected, what it received, and where it can the mend.</summary>
public class LayerErrorsTests
{
    public static TheoryData<string, Action, string> Arguments => new()
    {
        { "units", () => new Dense(-4), "units must be positive; received units = -4." },
        { "rate", () => new Dropout(1.5), "rate must lie between 0 and 1; received rate = 1.5." },
        { "deviation", () => new GaussianNoise(-0.1), "stddev must lie between 0 and 1; received stddev = -0.1." },
        { "activation", () => new Dense(3, "rellu"), "Unknown activation 'rellu'. Did you mean 'relu'" },
        { "initializer", () => new Dense(3) { KernelInitializer = "glorot" }, "Unknown initializer 'glorot'" },
        { "slope", () => new LeakyReLU { NegativeSlope = -1 }, "NegativeSlope must not be negative; received NegativeSlope = -1." },
        { "copies", () => new RepeatVector(0), "n must be positive; received n = 0." },
        { "order", () => new Permute(1, 3), "dims must name each axis from 1 to 2 once; received (1, 3)." },
        { "target", () => new Reshape(-1, -1), "targetShape may hold lengths and at most one -1; received (-1, -1)." },
        { "axes", () => new Dot([1, 2, 3]), "axes must be one axis or two; received axes = [1, 2, 3]." },
        { "tokens", () => new CategoryEncoding(0), "numTokens must be positive; received numTokens = 0." },
        { "equation", () => new EinsumDense("ab,bc", [2]).OutputShape([3, 4]), "'ab,bc' is not an equation like 'ab,bc->ac'" },
    };

    public static TheoryData<Layer, Shape[], string> Inputs => new()
    {
        { new Dense(3) { Name = "d" }, [[5]], "Input 0 of layer 'd' (Dense) is incompatible with the layer: expected min_ndim=2, found ndim=1. Full shape received: (None,). Give each sample at least one axis" },
        { new Dense(3) { Name = "d" }, [[5, 2], [5, 2]], "Layer 'd' (Dense) takes one input, received 2." },
        { new BatchNormalization { Name = "b", Axis = 3 }, [[5, 3]], "Input 0 of layer 'b' (BatchNormalization) is incompatible with the layer: axis 3 lies outside of the input. Full shape received: (None, 3). Choose an axis between -2 and 1." },
        { new GroupNormalization { Name = "g", Groups = 4 }, [[5, 3]], "groups = 4 must divide the 3 channels of axis -1" },
        { new PReLU { Name = "p", SharedAxes = [2] }, [[5, 3]], "shared axis 2 must lie between 1 and 1" },
        { new Add { Name = "a" }, [[5, 3], [5, 4]], "Layer 'a' (Add): inputs of shapes (None, 3) and (None, 4) do not fit together: axis 1 has the lengths 3 and 4, expected equal ones or 1." },
        { new Subtract { Name = "s" }, [[5, 3], [5, 3], [5, 3]], "Layer 's' (Subtract) takes two inputs, received 3." },
        { new Concatenate { Name = "c", Axis = 1 }, [[5, 3, 2], [5, 3, 4]], "Input 1 of layer 'c' (Concatenate) is incompatible with the layer: expected the inputs to match except along axis 1, found the lengths 2 and 4 along axis 2." },
        { new Concatenate { Name = "c" }, [[5, 3], [5, 3, 4]], "expected ndim=2 like the first input, found ndim=3" },
        { new Dot(1) { Name = "t" }, [[5, 3], [5, 4]], "expected axis 1 to have value 3 like axis 1 of the first input (None, 3), found 4" },
        { new Dot(0) { Name = "t" }, [[5, 3], [5, 3]], "axis 0 must be an axis behind the batch axis" },
        { new Reshape(2, 4) { Name = "r" }, [[5, 6]], "Input 0 of layer 'r' (Reshape) is incompatible with the layer: a sample holds 6 values, which do not fill the target shape (2, 4)." },
        { new Permute(2, 1) { Name = "m" }, [[5, 6]], "expected ndim=3, found ndim=2. Full shape received: (None, 6). dims names each axis behind the batch once." },
        { new RepeatVector(2) { Name = "v" }, [[5, 6, 1]], "expected ndim=2, found ndim=3" },
        { new SpatialDropout1D(0.5) { Name = "o" }, [[5, 6]], "expected ndim=3, found ndim=2" },
        { new Rescaling([1, 2]) { Name = "l" }, [[5, 3]], "expected axis -1 of input shape to have value 2, the number of scales or offsets, found 3" },
        { new EinsumDense("abc,cd->abd", [2, 3]) { Name = "e" }, [[5, 4, 6]], "axis 'b' has the length 4 in the input (None, 4, 6) and 2 in the output shape (2, 3)" },
        { new EinsumDense("abc,cd->abd", [2]) { Name = "e" }, [[5, 4, 6]], "an output shape of (2,) behind the batch does not fit the result's axes 'abd'" },
        { new EinsumDense("abc,cd->abd", [-1, 2]) { Name = "e" }, [[5, 4]], "takes inputs with 3 axes, received shape (None, 4)" },
    };

    [Theory, MemberData(nameof(Arguments))]
    public void Arguments_out_of_range_are_named(string what, Action make, string expected)
    {
        Assert.NotEmpty(what);
        Assert.Contains(expected, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Inputs))]
    public void Inputs_that_do_not_fit_are_named(Layer layer, Shape[] inputs, string expected)
        => Assert.Contains(expected, Assert.Throws<ShapeException>(() => layer.Call([.. inputs.Select(s => Variable.Full(s, 1))], default)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_built_layer_names_the_length_that_changed()
    {
        var dense = new Dense(2) { Name = "d" };
        dense.Call(Variable.Full([1, 4], 0));
        var norm = new LayerNormalization { Name = "n", Axis = 1 };
        norm.Call(Variable.Full([1, 4, 2], 0));

        Assert.Contains("Input 0 of layer 'd' (Dense) is incompatible with the layer: expected axis -1 of input shape to have value 4, found 5. Full shape received: (1, 5).", Assert.Throws<ShapeException>(() => dense.Call(Variable.Full([1, 5], 0))).Message, StringComparison.Ordinal);
        Assert.Contains("expected axis 1 of input shape to have value 4, found 3", Assert.Throws<ShapeException>(() => norm.Call(Variable.Full([1, 3, 2], 0))).Message, StringComparison.Ordinal);
        Assert.Contains("expected ndim=3, found ndim=2", Assert.Throws<ShapeException>(() => norm.Call(Variable.Full([1, 4], 0))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_out_of_range_are_named()
    {
        var x = new Variable([1, 2], [0, 7]);

        Assert.Contains("row 7; x has the rows 0 to 4", Assert.Throws<ArgumentOutOfRangeException>(() => new Embedding(5, 2).Call(x)).Message, StringComparison.Ordinal);
        Assert.Contains("token 7 lies outside of 0 to 4", Assert.Throws<ArgumentOutOfRangeException>(() => new CategoryEncoding(5).Call(x)).Message, StringComparison.Ordinal);
    }
}
