using System.Text.Json.Serialization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What Keras's three cells share: a kernel for the input, one for the state, a bias, and dropout on either.</summary>
/// <remarks>Dropout decides once for a sequence: each step of it loses the same inputs, or values of the state. With RecurrentDropout each gate loses inputs and values of the state of its own, without it all gates lose the same inputs; so in Keras 3.</remarks>
public abstract class GatedCell(int units) : RNNCell, IRandomLayer
{
    private (ulong Seed, ulong Use) _inputKey, _stateKey;

    /// <summary>Number of values in the state.</summary>
    public int Units { get; } = Check.Positive(units);

    /// <summary>Applied to the new state (and to the candidate for it); default tanh.</summary>
    [JsonPropertyOrder(1)]
    public Activation Activation { get; init; } = "tanh";

    /// <summary>Whether a bias is added.</summary>
    [JsonPropertyOrder(3)]
    public bool UseBias { get; init; } = true;

    /// <summary>First values of the kernel.</summary>
    [JsonPropertyOrder(5)]
    public Initializer KernelInitializer { get; init; } = "glorot_uniform";

    /// <summary>First values of the kernel of the state.</summary>
    [JsonPropertyOrder(6)]
    public Initializer RecurrentInitializer { get; init; } = "orthogonal";

    /// <summary>First values of the bias.</summary>
    [JsonPropertyOrder(7)]
    public Initializer BiasInitializer { get; init; } = "zeros";

    /// <summary>Penalty on the kernel.</summary>
    [JsonPropertyOrder(9)]
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>Penalty on the kernel of the state.</summary>
    [JsonPropertyOrder(10)]
    public Regularizer? RecurrentRegularizer { get; init; }

    /// <summary>Penalty on the bias.</summary>
    [JsonPropertyOrder(11)]
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>Projection of the kernel after each update.</summary>
    [JsonPropertyOrder(13)]
    public Constraint? KernelConstraint { get; init; }

    /// <summary>Projection of the kernel of the state after each update.</summary>
    [JsonPropertyOrder(14)]
    public Constraint? RecurrentConstraint { get; init; }

    /// <summary>Projection of the bias after each update.</summary>
    [JsonPropertyOrder(15)]
    public Constraint? BiasConstraint { get; init; }

    /// <summary>Share of the inputs that training drops.</summary>
    [JsonPropertyOrder(16)]
    public double Dropout { get; init => field = Check.Between(value, 0, 1, nameof(Dropout)); }

    /// <summary>Share of the state that training drops where a product takes it.</summary>
    [JsonPropertyOrder(17)]
    public double RecurrentDropout { get; init => field = Check.Between(value, 0, 1, nameof(RecurrentDropout)); }

    /// <summary>A seed of the dropout's own; null derives one from <see cref="RandomSeed"/>.</summary>
    [JsonPropertyOrder(19)]
    public int? Seed { get; init; }

    public override IReadOnlyList<int> StateSizes { get; } = [units];

    ulong[] IRandomLayer.Keys
    {
        get => DrawsNothing ? [] : [_inputKey.Seed, _inputKey.Use, _stateKey.Seed, _stateKey.Use];
        set => (_inputKey, _stateKey) = ((value[0], value[1]), (value[2], value[3]));
    }

    private bool DrawsNothing => Dropout == 0 && RecurrentDropout == 0;

    /// <summary>[in, gates · units].</summary>
    private protected Parameter? Kernel { get; private set; }

    /// <summary>[units, gates · units].</summary>
    private protected Parameter? RecurrentKernel { get; private set; }

    /// <summary>[gates · units], or null.</summary>
    private protected Parameter? Bias { get; private set; }

    /// <summary>Number of gates.</summary>
    private protected abstract int Gates { get; }

    /// <summary>Axes of the kernels before the channels; none where the cell multiplies.</summary>
    private protected virtual Shape Window => [];

    /// <summary>Shape of the bias.</summary>
    private protected virtual Shape BiasShape => [Gates * Units];

    /// <summary>First values of the bias where a layer changes them.</summary>
    private protected virtual Initializer FirstBias => BiasInitializer;

    protected override void Build(Shape input)
    {
        Kernel = AddWeight("kernel", Window.Then([input[^1], Gates * Units]), KernelInitializer, KernelRegularizer, KernelConstraint);
        RecurrentKernel = AddWeight("recurrent_kernel", Window.Then([Units, Gates * Units]), RecurrentInitializer, RecurrentRegularizer, RecurrentConstraint);
        if (UseBias)
            Bias = AddWeight("bias", BiasShape, FirstBias, BiasRegularizer, BiasConstraint);
        if (DrawsNothing)
            return;
        (_inputKey, _stateKey) = Seed is { } seed ? ((unchecked((ulong)seed), 0), (unchecked((ulong)seed), 1)) : (RandomSeed.Next(), RandomSeed.Next());
    }

    /// <summary>The inputs of all steps as the products of all gates take them. Shape: [batch, steps, in] → same.</summary>
    private protected Variable Dropped(Variable x, Pass pass) => DropsInput(pass) ? x.Dropout(Dropout, Masks(_inputKey, 0, pass), [x.Shape[0], 1, x.Shape[2]]) : x;

    /// <summary>The state as the product of a gate takes it.</summary>
    private protected Variable DroppedState(Variable h, int gate, Pass pass) => DropsState(pass) ? h.Dropout(RecurrentDropout, Masks(_stateKey, gate, pass)) : h;

    /// <summary>The input's part of the gates, <c>x · kernel + bias</c>. Shape: [batch, in] → [batch, gates · units].</summary>
    private protected Variable OfInput(Variable x, Variable? bias, Pass pass)
    {
        if (!DropsInput(pass) || !DropsByGate)
            return Product(DropsInput(pass) ? x.Dropout(Dropout, Masks(_inputKey, 0, pass)) : x, Kernel!, bias);
        var room = new Arguments();
        var parts = room.From(Gates);
        for (int gate = 0; gate < parts.Length; gate++)
            parts[gate] = Product(x.Dropout(Dropout, Masks(_inputKey, gate, pass)), Gate(Kernel!, gate), null);
        var sums = Variable.Concatenate(parts);
        return bias is null ? sums : sums.Add(bias);
    }

    /// <summary>The state's part of the first gates, <c>h · recurrentKernel + bias</c>. Shape: [batch, units] → [batch, count · units].</summary>
    private protected Variable OfState(Variable h, int count, Variable? bias, Pass pass)
    {
        if (!DropsState(pass))
            return StateProduct(h, count == Gates ? RecurrentKernel! : RecurrentKernel!.Slice(-1, 0, count * Units), bias);
        var room = new Arguments();
        var parts = room.From(count);
        for (int gate = 0; gate < count; gate++)
            parts[gate] = StateProduct(DroppedState(h, gate, pass), Gate(RecurrentKernel!, gate), null);
        var sums = count > 1 ? Variable.Concatenate(parts) : parts[0];
        return bias is null ? sums : sums.Add(bias);
    }

    /// <summary>The product of an input with a kernel.</summary>
    private protected virtual Variable Product(Variable x, Variable kernel, Variable? bias) => x.Dense(kernel, bias);

    /// <summary>The product of a state with a kernel.</summary>
    private protected virtual Variable StateProduct(Variable h, Variable kernel, Variable? bias) => h.Dense(kernel, bias);

    /// <summary>Whether each gate drops inputs of its own.</summary>
    private protected virtual bool DropsByGate => RecurrentDropout != 0;

    private bool DropsInput(Pass pass) => pass.Training && Dropout is > 0 and < 1;

    /// <summary>Random numbers for one gate's drops.</summary>
    private static Rng Masks((ulong Seed, ulong Use) key, int gate, Pass pass) => pass.Random(key.Seed, key.Use + ((ulong)gate << 56));

    /// <summary>Whether a product takes another state than the one that stands.</summary>
    private protected bool DropsState(Pass pass) => pass.Training && RecurrentDropout is > 0 and < 1;

    /// <summary>One gate's columns of a sum.</summary>
    private protected Variable Gate(Variable sums, int gate) => sums.Slice(-1, gate * Units, Units);
}
