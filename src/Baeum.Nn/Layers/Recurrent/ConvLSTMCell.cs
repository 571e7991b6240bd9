using Baeum.Data;

namespace Baeum.Nn;

/// <summary>One step of a convolutional LSTM: <see cref="LSTMCell"/> with convolutions in the place of products. The state's convolution keeps its size.</summary>
/// <remarks>Shape: [batch, ..., channels], h and c [batch, windows..., filters] → [batch, windows..., filters], h, c. Weights: kernel [window..., channels, 4 · filters], recurrent kernel [window..., filters, 4 · filters], bias [4 · filters].</remarks>
internal sealed class ConvLSTMCell(int filters, Size kernelSize, Size strides, string padding, Size dilation) : GatedCell(filters)
{
    /// <summary>Applied to the gates.</summary>
    public required Activation RecurrentActivation { get; init; }

    /// <summary>Whether the bias of the forget gate begins at 1.</summary>
    public required bool UnitForgetBias { get; init; }

    public override IReadOnlyList<int> StateSizes { get; } = [filters, filters];

    private protected override int Gates => 4;

    /// <summary>Lengths, distances and padding of the windows over the input.</summary>
    internal (Size Size, Size Strides, string Padding, Size Dilation) Kernels => (kernelSize, strides, padding, dilation);

    private protected override Shape Window => [.. kernelSize];

    private protected override Initializer FirstBias => UnitForgetBias ? new ForgetBias(BiasInitializer, Units) : BiasInitializer;

    private protected override bool DropsByGate => true;

    private protected override Variable Product(Variable x, Variable kernel, Variable? bias) => x.Convolve(kernel, bias, null, strides, padding, dilation);

    private protected override Variable StateProduct(Variable h, Variable kernel, Variable? bias) => h.Convolve(kernel, bias, padding: "same");

    public override Shape OutputShape(Shape input)
    {
        for (int axis = 0; axis < kernelSize.Count; axis++)
            if (input[axis + 1] is var n and not Shape.Unknown)
            {
                int extent = (kernelSize[axis] - 1) * dilation[axis] + 1;
                if (padding == "valid" && extent > n)
                    throw Incompatible($"kernel_size={kernelSize} needs {extent} positions of axis {axis + 1} of a step, which has {n}", input, "Take a smaller kernel_size or padding=\"same\".");
                input = input.With(axis + 1, padding == "valid" ? (n - extent) / strides[axis] + 1 : (n + strides[axis] - 1) / strides[axis]);
            }
        return input.With(^1, Units);
    }

    internal override Shape StateShape(Shape step, int state) => OutputShape(step);

    protected internal override Variable Step(Variable x, Span<Variable> states, Pass pass)
    {
        var sums = OfInput(x, Bias, pass).Add(OfState(states[0], Gates, null, pass));
        Variable i = RecurrentActivation.Of(Gate(sums, 0)), f = RecurrentActivation.Of(Gate(sums, 1)), g = Activation.Of(Gate(sums, 2)), o = RecurrentActivation.Of(Gate(sums, 3));
        states[1] = f.Multiply(states[1]).Add(i.Multiply(g));
        return states[0] = o.Multiply(Activation.Of(states[1]));
    }
}
