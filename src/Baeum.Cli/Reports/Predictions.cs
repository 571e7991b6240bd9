using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>What a network's outputs mean: a class with the probabilities of all, or a number in the target's own unit.</summary>
internal sealed class Predictions
{
    private readonly Target _target;
    private readonly Tensor<float> _outputs;

    /// <param name="target">What is predicted.</param>
    /// <param name="outputs">Shape: [rows, classes or 1].</param>
    public Predictions(Target target, Tensor<float> outputs) => (_target, _outputs) = (target, outputs);

    /// <summary>Number of rows.</summary>
    public int Count => (int)_outputs.Lengths[0];

    /// <summary>What the network said: probabilities of the classes, or a scaled number. Shape: [rows, classes or 1].</summary>
    public Tensor<float> Outputs => _outputs;

    /// <summary>The most probable class of each row.</summary>
    public string[] Labels() => [.. Enumerable.Range(0, Count).Select(row => _target.Classes![TensorPrimitives.IndexOfMax(Row(row))])];

    /// <summary>The number of each row.</summary>
    public float[] Numbers() => Array.ConvertAll(_outputs.AsSpan().ToArray(), output => (float)(output * _target.Scale + _target.Mean));

    /// <summary>The probability of a class for each row.</summary>
    public float[] Probabilities(int @class) => [.. Enumerable.Range(0, Count).Select(row => Row(row)[@class])];

    /// <summary>The most probable classes of a row with their probabilities, highest first.</summary>
    public IEnumerable<(string Class, float Probability)> Best(int row, int most)
        => Row(row).ToArray().Select((p, i) => (_target.Classes![i], p)).OrderByDescending(c => c.p).Take(most);

    private ReadOnlySpan<float> Row(int row) => _outputs.AsSpan().Slice(row * _target.Width, _target.Width);
}
