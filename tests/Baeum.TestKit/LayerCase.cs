using Baeum.Data;
using Baeum.Nn;

namespace Baeum.TestKit;

/// <summary>A layer and what is expected of it.</summary>
/// <param name="Make">Makes a new one.</param>
/// <param name="Inputs">Shapes of its inputs, with a batch of 3 or more.</param>
/// <param name="Output">Shape of its result.</param>
/// <param name="Weights">Number of its weights.</param>
/// <param name="Parameters">Number of values in them.</param>
public sealed record LayerCase(Func<Layer> Make, Shape[] Inputs, Shape Output, int Weights = 0, long Parameters = 0)
{
    /// <summary>Makes the values of the inputs; by default they are random and not whole.</summary>
    public Func<Random, float> Value { get; init; } = random => (float)(4 * random.NextDouble() - 2);

    /// <summary>Whether a gradient passes to the inputs.</summary>
    public bool PassesGradient { get; init; } = true;

    /// <summary>What Keras's automatic names derive from where it is not the class name.</summary>
    public string? AutomaticName { get; init; }

    /// <summary>Name of the layer's class and inputs.</summary>
    public override string ToString() => $"{Make().GetType().Name} on {string.Join(", ", Inputs)}";

    /// <summary>Inputs, always the same ones.</summary>
    public Variable[] MakeInputs(bool needGradient)
    {
        var random = new Random(1);
        return [.. Inputs.Select(shape => new Variable(shape, [.. Enumerable.Range(0, shape.Size).Select(_ => Value(random))]) { RequiresGradient = needGradient })];
    }
}
