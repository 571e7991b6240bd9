using Baeum.Data;
using Baeum.Nn;

namespace Baeum.TestKit;

/// <summary>An operation, inputs for it, and a naive float64 twin.</summary>
/// <param name="Covers">The method that the case checks, such as <c>Add(Variable, Variable)</c>.</param>
/// <param name="Inputs">Shapes of the inputs.</param>
/// <param name="Op">The operation on variables.</param>
/// <param name="Twin">The same in float64, written plainly.</param>
public sealed record OpCase(string Covers, Shape[] Inputs, Func<Variable[], Variable> Op, Func<Grid[], Grid> Twin)
{
    /// <summary>Least input value.</summary>
    public double Low { get; init; } = -2;

    /// <summary>Greatest input value.</summary>
    public double High { get; init; } = 2;

    /// <summary>Values of an input where random ones will not do, or null.</summary>
    public Func<int, float[]?> Values { get; init; } = _ => null;

    /// <summary>The inputs that a gradient reaches; by default all. An operation without any is a step function.</summary>
    public int[]? Differentiable { get; init; }

    /// <summary>Greatest error of the result.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>Greatest error of a gradient.</summary>
    public double GradientTolerance { get; init; } = 1e-4;

    /// <summary>The inputs, always the same ones.</summary>
    public float[][] MakeInputs()
    {
        var random = new Random(Covers.Sum(c => c) + 17 * Inputs.Length);
        return [.. Inputs.Select((shape, i) => Values(i) ?? [.. Enumerable.Range(0, shape.Size).Select(_ => (float)(Low + (High - Low) * random.NextDouble()))])];
    }

    public override string ToString() => $"{Covers} on {string.Join(", ", Inputs)}";
}
