namespace Baeum.Nn;

/// <summary>Runs a cell over time: one of Keras's, several stacked, or one of your own. Keras: <c>RNN</c>.</summary>
/// <remarks>Shape: [batch, steps, features] → [batch, outputSize], or [batch, steps, outputSize] with ReturnSequences. Weights: those of the cell. A cell with Keras's default activations runs as one operation for the whole sequence.</remarks>
public sealed class RNN(RNNCell cell) : RecurrentLayer
{
    /// <summary>What runs in each step.</summary>
    public RNNCell Cell { get; } = cell ?? throw new ArgumentNullException(nameof(cell));

    private protected override RNNCell StepCell => Cell;
}
