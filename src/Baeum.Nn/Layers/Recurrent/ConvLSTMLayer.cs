using System.Text.Json.Serialization;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the convolutional LSTMs share: an <see cref="LSTM"/> over sequences of images whose products are convolutions. Keras: <c>ConvLSTM</c>; Shi et al. 2015.</summary>
/// <remarks>Shape: [batch, steps, ..., channels] → [batch, windows..., filters], or with ReturnSequences [batch, steps, windows..., filters]; states: h, c. 4 · filters · (window · (channels + filters) + 1) parameters.</remarks>
public abstract class ConvLSTMLayer : GatedLayer
{
    private readonly int _axes;

    private protected ConvLSTMLayer(int axes, int filters, Size kernelSize, Size? strides, string padding)
        : base(filters)
    {
        _axes = axes;
        (KernelSize, Strides, DilationRate) = (kernelSize.For(axes, "kernel_size"), (strides ?? 1).For(axes, "strides"), 1);
        Padding = Choice.Of(padding, "padding", "valid", "same");
    }

    /// <summary>Number of channels of the result and of the state.</summary>
    public int Filters => Units;

    /// <summary>Lengths of the window.</summary>
    public Size KernelSize { get; }

    /// <summary>Distance from one window of the input to the next; default 1.</summary>
    public Size Strides { get; }

    /// <summary>"valid": windows lie within the input. "same": zeros around it so that there are ⌈n / stride⌉.</summary>
    public string Padding { get; }

    /// <summary>Where the channels stand: "channels_last" or "channels_first", [batch, steps, channels, ...], which costs a copy on each side.</summary>
    public string DataFormat { get; init => field = Choice.Of(value, "data_format", "channels_last", "channels_first"); } = "channels_last";

    /// <summary>Distance from one tap of a window of the input to the next; default 1.</summary>
    public Size DilationRate { get; init => field = Dilation.Checked(value, _axes, Strides); }

    /// <summary>Applied to the gates; default sigmoid.</summary>
    [JsonPropertyOrder(2)]
    public Activation RecurrentActivation { get; init; } = "sigmoid";

    /// <summary>Whether the bias of the forget gate begins at 1.</summary>
    [JsonPropertyOrder(8)]
    public bool UnitForgetBias { get; init; } = true;

    private protected override int Rank => _axes + 3;

    private bool ChannelsFirst => DataFormat == "channels_first";

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
        => ChannelsFirst ? Array.ConvertAll(base.OutputShapes([Last(inputs[0])]), First) : base.OutputShapes(inputs);

    protected override void Build(ReadOnlySpan<Shape> inputs) => base.Build(ChannelsFirst ? Array.ConvertAll(inputs.ToArray(), Last) : inputs);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => base.CheckInput(ChannelsFirst ? Array.ConvertAll(inputs.ToArray(), Last) : inputs);

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        var room = new Arguments();
        var from = room.From(x.Length);
        for (int i = 0; i < x.Length; i++)
        {
            from[i] = ChannelsFirst ? x[i].MoveAxis(-1 - _axes, -1) : x[i];
            from[i].Mask = x[i].Mask;
        }
        base.Forward(from, y, pass);
        for (int i = 0; i < y.Length && ChannelsFirst; i++)
            y[i] = y[i].MoveAxis(-1, -1 - _axes);
    }

    private protected override RNNCell MakeCell() => new ConvLSTMCell(Filters, KernelSize, Strides, Padding, DilationRate)
    {
        Name = "conv_lstm_cell",
        Activation = Activation,
        UseBias = UseBias,
        KernelInitializer = KernelInitializer,
        RecurrentInitializer = RecurrentInitializer,
        BiasInitializer = BiasInitializer,
        KernelRegularizer = KernelRegularizer,
        RecurrentRegularizer = RecurrentRegularizer,
        BiasRegularizer = BiasRegularizer,
        KernelConstraint = KernelConstraint,
        RecurrentConstraint = RecurrentConstraint,
        BiasConstraint = BiasConstraint,
        Dropout = Dropout,
        RecurrentDropout = RecurrentDropout,
        Seed = Seed,
        RecurrentActivation = RecurrentActivation,
        UnitForgetBias = UnitForgetBias,
    };

    private Shape Last(Shape shape) => shape.Rank <= _axes ? shape : shape.Without(shape.Rank - 1 - _axes).Insert(shape.Rank - 1, shape[^(_axes + 1)]);

    private Shape First(Shape shape) => shape.Without(shape.Rank - 1).Insert(shape.Rank - 1 - _axes, shape[^1]);
}
