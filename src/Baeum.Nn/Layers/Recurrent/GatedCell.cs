using System.Text.Json.Serialization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What Keras's three cells share: a kernel for the input, one for the state, a bias, and dropout on either.</summary>
/// <remarks>Dropout decides once for a sequence: each step of it loses the same inputs, or values of the state.</remarks>
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

    /// <summary>The input as a product takes it. Shape: [batch, in] or [batch, steps, in] → same.</summary>
    private protected Variable Dropped(Variable x, Pass pass)
        => !pass.Training || Dropout is 0 or 1 ? x
            : x.Shape.Rank == 3 ? x.Dropout(Dropout, pass.Random(_inputKey.Seed, _inputKey.Use), [x.Shape[0], 1, x.Shape[2]])
            : x.Dropout(Dropout, pass.Random(_inputKey.Seed, _inputKey.Use));

    /// <summary>The state as a product takes it.</summary>
    private protected Variable DroppedState(Variable h, Pass pass) => DropsState(pass) ? h.Dropout(RecurrentDropout, pass.Random(_stateKey.Seed, _stateKey.Use)) : h;

    /// <summary>Whether a product takes another state than the one that stands.</summary>
    private protected bool DropsState(Pass pass) => pass.Training && RecurrentDropout is > 0 and < 1;

    /// <summary>One gate's columns of a sum.</summary>
    private protected Variable Gate(Variable sums, int gate) => sums.Slice(-1, gate * Units, Units);
}
