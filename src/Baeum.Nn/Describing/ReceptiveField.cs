using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How much of the input one value sees along each axis of space or time: a window, and how far it moves from one value to the next.</summary>
/// <remarks>A layer with kernel k, stride s and dilation d on a field of size r and step j: r' = r + (k - 1) · d · j, j' = j · s. Source: Araujo, Norris, Sim, "Computing Receptive Fields of Convolutional Neural Networks", 2019.</remarks>
internal sealed record ReceptiveField(int[] Size, int[] Step)
{
    /// <summary>A value that sees all of the input.</summary>
    public static ReceptiveField All { get; } = new([], []);

    /// <summary>The input itself; all of it where it has no axis of space or time.</summary>
    public static ReceptiveField OfInput(Shape shape) => shape.Rank < 3 ? All : new([.. Ones(shape.Rank - 2)], [.. Ones(shape.Rank - 2)]);

    /// <summary>The field behind a layer that looks through a window.</summary>
    public ReceptiveField Through(ReceptiveWindow window)
    {
        if (Size.Length == 0 || window.Kernel.Length != Size.Length)
            return All;
        return new(
            [.. Size.Select((r, i) => r + (window.Kernel[i] - 1) * window.Dilation[i] * Step[i])],
            [.. Step.Select((j, i) => j * window.Strides[i])]);
    }

    /// <summary>The field behind a layer that joins several.</summary>
    public static ReceptiveField Join(IReadOnlyList<ReceptiveField> fields)
        => fields.Any(f => f.Size.Length != fields[0].Size.Length || f.Size.Length == 0) ? All
            : new([.. fields[0].Size.Select((_, i) => fields.Max(f => f.Size[i]))], [.. fields[0].Step.Select((_, i) => fields.Max(f => f.Step[i]))]);

    /// <summary><c>5x5</c>; <c>all</c> where it is the whole input.</summary>
    public override string ToString() => Size.Length == 0 ? "all" : string.Join("x", Size);

    private static IEnumerable<int> Ones(int count) => Enumerable.Repeat(1, count);
}

/// <summary>The window through which a layer looks at its input.</summary>
internal sealed record ReceptiveWindow(int[] Kernel, int[] Strides, int[] Dilation)
{
    /// <summary>The window of a layer on an input of that shape; null for one that mixes all places.</summary>
    public static ReceptiveWindow? Of(Layer layer, Shape input, Shape output) => layer switch
    {
        ConvolutionLayer c => new([.. c.KernelSize], [.. c.Strides], [.. c.DilationRate]),
        DepthwiseConvolutionLayer c => new([.. c.KernelSize], [.. c.Strides], [.. c.DilationRate]),
        SeparableConvolutionLayer c => new([.. c.KernelSize], [.. c.Strides], [.. c.DilationRate]),
        PoolingLayer p => new([.. p.PoolSize], [.. p.Strides], [.. p.PoolSize.Select(_ => 1)]),
        _ when input.Rank == output.Rank && IsPointwise(layer) => Single(input.Rank - 2),
        _ => null,
    };

    /// <summary>Layers that leave places apart; merging layers do where they join on the last axis.</summary>
    private static bool IsPointwise(Layer layer)
        => layer is Dense or BatchNormalization or GroupNormalization or Merge or NoiseLayer or Activation or ReLU or ELU or PReLU or LeakyReLU or Softmax or Identity or Rescaling or ActivityRegularization or Masking;

    private static ReceptiveWindow Single(int axes)
    {
        int[] ones = [.. Enumerable.Repeat(1, Math.Max(axes, 0))];
        return new(ones, ones, ones);
    }
}
