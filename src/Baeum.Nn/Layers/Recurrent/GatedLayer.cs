using System.Text.Json.Serialization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What <see cref="SimpleRNN"/>, <see cref="LSTM"/> and <see cref="GRU"/> share: the choices that they hand to their cell.</summary>
/// <remarks>With the default activations the whole sequence is one operation; with others, or with dropout of the state while training, each step has operations of its own.</remarks>
public abstract class GatedLayer(int units) : RecurrentLayer
{
    private RNNCell? _cell;

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

    /// <summary>Penalty on the layer's output, added to the loss.</summary>
    [JsonPropertyOrder(12)]
    public new Regularizer? ActivityRegularizer { get => base.ActivityRegularizer; init => base.ActivityRegularizer = value; }

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

    private protected sealed override RNNCell StepCell => _cell ??= MakeCell();

    /// <summary>A cell with the layer's choices.</summary>
    private protected abstract RNNCell MakeCell();
}
