using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Numbers as the numbers of the bins they fall into: bin i reaches from boundary i - 1 to below boundary i. The boundaries are given, or <see cref="Adapt"/> takes them from data. Keras: <c>Discretization</c>.</summary>
/// <param name="binBoundaries">The boundaries, ascending.</param>
/// <param name="numBins">How many bins <see cref="Adapt"/> makes. With boundaries too, the layer is as an adapted one was saved.</param>
/// <remarks>Shape: int: any → same; one_hot [batch, n] → [batch, n, bins]; multi_hot and count [batch, n] → [batch, bins], with one bin more than boundaries. No gradient passes. A missing value (NaN) falls into the last bin.</remarks>
public sealed class Discretization(double[]? binBoundaries = null, int? numBins = null) : Layer
{
    private float[]? _boundaries = binBoundaries is null ? null : [.. Sorted(binBoundaries).Select(b => (float)b)];

    /// <summary>The boundaries, ascending; null before <see cref="Adapt"/>.</summary>
    public double[]? BinBoundaries { get; private set; } = binBoundaries;

    /// <summary>How many bins <see cref="Adapt"/> makes; null where boundaries were given.</summary>
    public int? NumBins { get; } = numBins is null && binBoundaries is null ? throw new ArgumentException("Discretization: give either binBoundaries, or numBins and call Adapt.")
        : numBins is { } n ? Check.Positive(n, nameof(numBins)) : null;

    /// <summary>How exactly <see cref="Adapt"/> looks for boundaries: it looks at about <c>1 / epsilon</c> of the sorted values.</summary>
    public double Epsilon { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(Epsilon), value, "Discretization: Epsilon must be above 0 and below 1."); } = 0.01;

    /// <summary>"int", "one_hot", "multi_hot" or "count".</summary>
    public string OutputMode { get; init => field = Choice.Of(value, "output_mode", "int", "one_hot", "multi_hot", "count"); } = "int";

    private EncodingMode? Encoding => OutputMode switch { "one_hot" => EncodingMode.OneHot, "multi_hot" => EncodingMode.MultiHot, "count" => EncodingMode.Count, _ => null };

    /// <summary>Takes boundaries from data, so that about as many values fall into each of <see cref="NumBins"/> bins; what was adapted before is forgotten.</summary>
    /// <exception cref="InvalidOperationException">The boundaries were given.</exception>
    public void Adapt(Tensor<float> data)
    {
        if (NumBins is not { } bins)
            throw new InvalidOperationException($"Layer '{Name}' (Discretization): cannot adapt, for binBoundaries were given to the constructor; give numBins instead.");
        float[] sorted = [.. data.AsReadOnlySpan()];
        if (sorted.Length == 0 || sorted.Any(float.IsNaN))
            throw new ArgumentException($"Layer '{Name}' (Discretization): cannot adapt to data {(sorted.Length == 0 ? "without values" : "with missing values (NaN)")}; received shape {data.Shape()}.", nameof(data));
        Array.Sort(sorted);
        _boundaries = QuantileSummary.Of(sorted, Epsilon).Compress(Epsilon).Compress(1.0 / bins).Values[..^1].ToArray();
        BinBoundaries = [.. _boundaries.Select(b => (double)b)];
    }

    public override Shape OutputShape(Shape input) => Encoding is { } mode ? TokenRows.ShapeOf(input, Known().Length + 1, mode) : input;

    protected override Variable Forward(Variable x, Pass pass)
    {
        var bins = Variable.Empty(x.Shape);
        var boundaries = Known();
        Span<float> values = x.Span, numbers = bins.Span;
        for (int i = 0; i < values.Length; i++)
            numbers[i] = Bin(boundaries, values[i]);
        return Encoding is { } mode ? TokenRows.Encode(bins, boundaries.Length + 1, mode) : bins;
    }

    private float[] Known() => _boundaries
        ?? throw new InvalidOperationException($"Layer '{Name}' (Discretization): there are no boundaries yet; call Adapt(data) first, or give binBoundaries to the constructor.");

    /// <summary>Number of boundaries that the value is not below.</summary>
    private static int Bin(float[] boundaries, float value)
    {
        int low = 0, high = boundaries.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = value < boundaries[middle] ? (low, middle) : (middle + 1, high);
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
