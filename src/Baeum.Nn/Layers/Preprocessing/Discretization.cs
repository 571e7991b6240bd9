using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Numbers as the numbers of the bins they fall into: bin i reaches from boundary i - 1 to below boundary i. Keras: <c>Discretization</c>.</summary>
/// <remarks>Shape: int: any → same; one_hot [batch, n] → [batch, n, bins]; multi_hot and count [batch, n] → [batch, bins], with one bin more than boundaries. No gradient passes. A missing value (NaN) falls into the last bin.</remarks>
public sealed class Discretization(double[] binBoundaries) : Layer
{
    private readonly float[] _boundaries = [.. Sorted(binBoundaries).Select(b => (float)b)];

    /// <summary>The boundaries, ascending.</summary>
    public IReadOnlyList<double> BinBoundaries { get; } = binBoundaries;

    /// <summary>How exactly Keras looks for boundaries when it adapts; it changes nothing where they are given.</summary>
    public double Epsilon { get; init; } = 0.01;

    /// <summary>"int", "one_hot", "multi_hot" or "count".</summary>
    public string OutputMode { get; init => field = Choice.Of(value, "output_mode", "int", "one_hot", "multi_hot", "count"); } = "int";

    private EncodingMode? Encoding => OutputMode switch { "one_hot" => EncodingMode.OneHot, "multi_hot" => EncodingMode.MultiHot, "count" => EncodingMode.Count, _ => null };

    public override Shape OutputShape(Shape input) => Encoding is { } mode ? TokenRows.ShapeOf(input, _boundaries.Length + 1, mode) : input;

    protected override Variable Forward(Variable x, Pass pass)
    {
        var bins = Variable.Empty(x.Shape);
        Span<float> values = x.Span, numbers = bins.Span;
        for (int i = 0; i < values.Length; i++)
            numbers[i] = Bin(values[i]);
        return Encoding is { } mode ? TokenRows.Encode(bins, _boundaries.Length + 1, mode) : bins;
    }

    /// <summary>Number of boundaries that the value is not below.</summary>
    private int Bin(float value)
    {
        int low = 0, high = _boundaries.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = value < _boundaries[middle] ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    private static double[] Sorted(double[] boundaries)
    {
        for (int i = 0; i < boundaries.Length; i++)
            if (double.IsNaN(boundaries[i]) || i > 0 && boundaries[i] < boundaries[i - 1])
                throw new ArgumentException($"binBoundaries must ascend; received ({string.Join(", ", boundaries)}).", nameof(boundaries));
        return boundaries;
    }
}
