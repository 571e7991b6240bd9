using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>What is predicted for each row: a class, with the probabilities of all where the model knows them, or a number in the target's own unit.</summary>
internal sealed class Predictions
{
    private readonly IReadOnlyList<string> _classes;
    private readonly string[] _labels;
    private readonly float[] _numbers;

    private Predictions(IReadOnlyList<string> classes, string[] labels, float[] numbers, Tensor<float>? probabilities)
        => (_classes, _labels, _numbers, Probabilities) = (classes, labels, numbers, probabilities);

    /// <summary>Numbers.</summary>
    public static Predictions OfNumbers(float[] numbers) => new([], [], numbers, null);

    /// <summary>Classes.</summary>
    /// <param name="target">What is predicted.</param>
    /// <param name="labels">The class of each row.</param>
    /// <param name="probabilities">[rows, classes]; null for a model that knows none.</param>
    public static Predictions OfClasses(Target target, string[] labels, Tensor<float>? probabilities) => new(target.Classes!, labels, [], probabilities);

    /// <summary>What the outputs of a network mean.</summary>
    /// <param name="target">What is predicted.</param>
    /// <param name="outputs">Shape: [rows, classes or 1].</param>
    public static Predictions OfNetwork(Target target, Tensor<float> outputs)
        => target.Classes is { } classes
            ? OfClasses(target, [.. Enumerable.Range(0, (int)outputs.Lengths[0]).Select(row => classes[TensorPrimitives.IndexOfMax(Row(outputs, row))])], outputs)
            : OfNumbers(Array.ConvertAll(outputs.AsSpan().ToArray(), output => (float)(output * target.Scale + target.Mean)));

    /// <summary>Number of rows.</summary>
    public int Count => Math.Max(_labels.Length, _numbers.Length);

    /// <summary>The probabilities of the classes, [rows, classes]; null where the model knows none.</summary>
    public Tensor<float>? Probabilities { get; }

    /// <summary>The class of each row.</summary>
    public string[] Labels() => _labels;

    /// <summary>The number of each row.</summary>
    public float[] Numbers() => _numbers;

    /// <summary>The probabilities; 1 for the predicted class where the model knows none. Shape: [rows, classes].</summary>
    public Tensor<float> Shares()
    {
        if (Probabilities is not null)
            return Probabilities;
        var shares = Tensors.Zeros([Count, _classes.Count]);
        var codes = _classes.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        for (int row = 0; row < Count; row++)
            shares[row, codes[_labels[row]]] = 1;
        return shares;
    }

    /// <summary>The most probable classes of a row with their probabilities, highest first; none where the model knows none.</summary>
    public IEnumerable<(string Class, float Probability)> Best(int row, int most)
        => Probabilities is null ? [] : Row(Probabilities, row).ToArray().Select((p, i) => (_classes[i], p)).OrderByDescending(c => c.p).Take(most);

    private static ReadOnlySpan<float> Row(Tensor<float> values, int row) => values.AsSpan().Slice(row * (int)values.Lengths[1], (int)values.Lengths[1]);
}
