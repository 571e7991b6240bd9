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
        { "filters", () => new Conv2D(0, 3), "filters must be positive; received filters = 0." },
        { "kernel", () => new Conv2D(4, (3, 3, 3)), "The kernel_size argument must be a tuple of 2 integers; received kernel_size=(3, 3, 3)." },
        { "kernel of nothing", () => new Conv2D(4, (3, 0)), "kernel_size must be positive on every axis; received kernel_size = (3, 0)." },
        { "strides", () => new Conv1D(4, 3, -1), "strides must be positive on every axis; received strides = (-1,)." },
        { "padding", () => new Conv2D(4, 3, padding: "full"), "Unknown padding 'full'" },
        { "causal", () => new Conv2D(4, 3, padding: "causal"), "padding=\"causal\" looks only at steps before, which only Conv1D has; received padding=\"causal\" for Conv2D. Take \"same\" or \"valid\"." },
        { "strides and dilation", () => new Conv2D(4, 3, strides: 2) { DilationRate = 2 }, "strides > 1 is not supported in conjunction with dilation_rate > 1; received strides=(2, 2) and dilation_rate=(2, 2)." },
        { "groups", () => new Conv2D(5, 3) { Groups = 2 }, "The number of filters must be evenly divisible by the number of groups; received groups=2, filters=5." },
        { "output padding", () => new Conv2DTranspose(4, 3, 2) { OutputPadding = 2 }, "output_padding must be smaller than the strides; received output_padding=(2, 2), strides=(2, 2)." },
        { "data format", () => new Conv2D(4, 3) { DataFormat = "channels_fist" }, "Unknown data_format 'channels_fist'. Did you mean 'channels_first'" },
        { "zeros", () => new ZeroPadding2D((1, -1)), "padding must not be negative on any side; received padding = (1, -1)." },
        { "zeros of three axes", () => new ZeroPadding2D((1, 2, 3)), "The padding argument must be an integer, 2 integers or 2 pairs of integers; received padding=(1, 2, 3)." },
        { "interpolation", () => new Resizing(4, 4) { Interpolation = "bilinar" }, "Unknown interpolation 'bilinar'. Did you mean 'bilinear'" },
        { "both ratios", () => new Resizing(4, 4) { CropToAspectRatio = true, PadToAspectRatio = true }.OutputShape([1, 2, 3, 1]), "only one of CropToAspectRatio and PadToAspectRatio can be true" },
        { "rotation", () => new RandomRotation(1.5), "factor must be a number or two ascending numbers between -1 and 1; received factor = 1.5." },
        { "zoom", () => new RandomZoom([0.2, 0.1]), "heightFactor must be a number or two ascending numbers between -1 and 1; received heightFactor = [0.2, 0.1]." },
        { "flip", () => new RandomFlip("diagonal"), "Unknown mode 'diagonal'" },
        { "fill mode", () => new RandomRotation(0.1) { FillMode = "mirror" }, "Unknown fill_mode 'mirror'" },
        { "boundaries", () => new Discretization([1, 0]), "binBoundaries must ascend; received (1, 0)." },
        { "statistics", () => new Normalization { Mean = 1 }.Call(Variable.Full([1, 2], 0)), "give both Mean and Variance or neither; received only Mean" },
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
        { new Conv2D(4, 3) { Name = "c" }, [[5, 28, 28]], "Input 0 of layer 'c' (Conv2D) is incompatible with the layer: expected ndim=4, found ndim=3. Full shape received: (None, 28, 28). A batch of images or sequences without a channel axis gets one with x.ExpandDims(-1)" },
        { new Conv1D(4, 3) { Name = "c" }, [[5, 28]], "expected ndim=3, found ndim=2. Full shape received: (None, 28). A batch" },
        { new MaxPooling2D { Name = "m" }, [[5, 8, 3]], "Input 0 of layer 'm' (MaxPooling2D) is incompatible with the layer: expected ndim=4, found ndim=3" },
        { new Conv2D(4, 5) { Name = "c" }, [[2, 3, 7, 1]], "kernel_size=(5, 5) needs 5 positions of axis 1, which has 3. Full shape received: (None, 3, 7, 1). Take a smaller kernel_size or padding=\"same\"." },
        { new Conv2D(4, 2) { Name = "c", DilationRate = 4 }, [[2, 7, 3, 1]], "kernel_size=(2, 2) with dilation_rate=(4, 4) needs 5 positions of axis 2, which has 3" },
        { new Conv2D(4, 3) { Name = "c", Groups = 2 }, [[2, 8, 8, 3]], "the number of input channels must be evenly divisible by the number of groups, found groups=2 and 3 channels. Full shape received: (None, 8, 8, 3)." },
        { new MaxPooling2D(5) { Name = "m" }, [[2, 3, 3, 1]], "pool_size=(5, 5) needs 5 positions of axis 1, which has 3" },
        { new Cropping2D(2) { Name = "c" }, [[2, 3, 3, 1]], "cropping=((2, 2), (2, 2)) leaves nothing of axis 1, which has the length 3" },
        { new RandomFlip { Name = "f" }, [[2, 3]], "expected ndim=4, found ndim=2. Full shape received: (None, 3). Images are [batch, height, width, channels]" },
        { new Normalization { Name = "n", Mean = new double[] { 1, 2 }, Variance = 1 }, [[2, 3]], "expected 3 values of mean, one for each feature, received 2" },
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
    public void A_built_convolution_names_the_channels_that_changed()
    {
        var convolution = new Conv2D(2, 3) { Name = "c" };
        convolution.Call(Variable.Full([1, 5, 5, 3], 0));

        Assert.Contains("Input 0 of layer 'c' (Conv2D) is incompatible with the layer: expected axis -1 of input shape to have value 3, found 1. Full shape received: (1, 5, 5, 1).", Assert.Throws<ShapeException>(() => convolution.Call(Variable.Full([1, 5, 5, 1], 0))).Message, StringComparison.Ordinal);
        Assert.Equal([1, 7, 2, 2], convolution.Call(Variable.Full([1, 9, 4, 3], 0)).Shape);
    }

    [Fact]
    public void Given_statistics_are_not_adapted()
        => Assert.Contains("cannot adapt, for mean and variance were given", Assert.Throws<InvalidOperationException>(() => new Normalization { Mean = 1, Variance = 1 }.Adapt(Variable.Full([1, 2], 0).ToTensor())).Message, StringComparison.Ordinal);

    [Fact]
    public void Tokens_out_of_range_are_named()
    {
        var x = new Variable([1, 2], [0, 7]);

        Assert.Contains("row 7; x has the rows 0 to 4", Assert.Throws<ArgumentOutOfRangeException>(() => new Embedding(5, 2).Call(x)).Message, StringComparison.Ordinal);
        Assert.Contains("token 7 lies outside of 0 to 4", Assert.Throws<ArgumentOutOfRangeException>(() => new CategoryEncoding(5).Call(x)).Message, StringComparison.Ordinal);
    }
}
