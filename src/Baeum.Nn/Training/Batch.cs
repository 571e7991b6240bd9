namespace Baeum.Nn;

/// <summary>One batch on its way through a step: inputs, targets and sample weights, as the tape's variables.</summary>
internal sealed class Batch(int inputs, int outputs)
{
    public Variable[] X { get; } = new Variable[inputs];

    public Variable[] Y { get; } = new Variable[outputs];

    /// <summary>A factor for each sample, or null where there is none.</summary>
    public Variable?[] Weights { get; } = new Variable?[outputs];

    public Variable[] Predicted { get; } = new Variable[outputs];
}
