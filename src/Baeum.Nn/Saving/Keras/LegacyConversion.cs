using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Weights as older versions of Keras and other backends stored them, made into those of the layers of today.</summary>
/// <remarks>
/// Source: <c>preprocess_weights_for_loading</c> of Keras 2. Keras 1 has an array for each gate (LSTM: i, c, f, o; GRU: z, r, h), and with Theano's order of axes kernels [out, in, height, width].
/// Theano's kernels run backwards. CuDNN's recurrent layers have their kernels transposed gate by gate and two biases.
/// </remarks>
internal static class LegacyConversion
{
    // Positions of the gates of today among those of Keras 1.
    private static readonly int[] LstmGates = [0, 2, 1, 3], GruGates = [0, 1, 2];

    /// <summary>Number of arrays that Keras 1 had for some weights of a layer.</summary>
    public static int SplitCount(Layer owner, int weights) => owner is GatedCell and not SimpleRNNCell ? weights * Gates(owner).Length : weights;

    /// <summary>Arrays of a layer itself, in the order of its weights.</summary>
    public static StoredWeight[] Convert(Layer owner, Parameter[] weights, StoredWeight[] stored, LegacyOrigin origin)
    {
        if (stored.Length != weights.Length)
            stored = Join(stored, Gates(owner));
        if (owner is LSTMCell or GRUCell && stored.Length == 3 && stored.All(s => s.Shape.Rank == (s == stored[2] ? 1 : 2)) && stored[2].Shape[0] == 2L * stored[0].Shape[1])
            stored = FromCudnn(owner, stored);
        return [.. stored.Zip(weights, (s, w) => IsKernel(w) ? Kernel(owner, w, s, origin) : s)];
    }

    private static int[] Gates(Layer owner) => owner is GRUCell ? GruGates : LstmGates;

    private static bool IsKernel(Parameter weight) => weight.Name.EndsWith("kernel", StringComparison.Ordinal);

    /// <summary>Kernel, recurrent kernel and bias gate by gate.</summary>
    private static StoredWeight[] Join(StoredWeight[] stored, int[] gates)
    {
        int kinds = stored.Length / gates.Length;
        return [.. Enumerable.Range(0, kinds).Select(kind => WeightAxes.Concatenate([.. gates.Select(gate => stored[gate * kinds + kind])]))];
    }

    private static StoredWeight[] FromCudnn(Layer owner, StoredWeight[] stored)
    {
        int gates = Gates(owner).Length, units = stored[0].Shape[^1] / gates;
        var (kernel, recurrent, bias) = (stored[0], stored[1], stored[2]);
        StoredWeight EachGate(StoredWeight array, Func<StoredWeight, StoredWeight> change)
            => WeightAxes.Concatenate([.. Enumerable.Range(0, gates).Select(g => change(WeightAxes.Part(array, g, gates)))]);
        // A gate's values lie column by column, under the name of an array of rows.
        kernel = EachGate(kernel, gate => WeightAxes.Transpose(gate.Reshape([units, gate.Shape[0]]), 1, 0));
        recurrent = EachGate(recurrent, gate => WeightAxes.Transpose(gate, 1, 0));
        var both = bias.Reshape([2, gates * units]);
        return [kernel, recurrent, owner is GRUCell ? both : both.With([gates * units], () => Sum(both.Values()))];
    }

    private static float[] Sum(float[] biases)
    {
        int half = biases.Length / 2;
        return [.. Enumerable.Range(0, half).Select(i => biases[i] + biases[half + i])];
    }

    private static StoredWeight Kernel(Layer owner, Parameter weight, StoredWeight stored, LegacyOrigin origin)
    {
        int axes = stored.Shape.Rank - 2;
        bool isTransposed = owner is TransposedConvolutionLayer;
        if (axes < 1 || owner is not (ConvolutionLayer or TransposedConvolutionLayer or SeparableConvolutionLayer or ConvLSTMCell))
            return stored;
        if (origin.IsKeras1)
        {
            bool isFirst = owner is SpatialLayer { DataFormat: "channels_first" };
            StoredWeight[] forms = axes == 1 ? [stored]
                : isTransposed ? [WeightAxes.Transpose(stored, [.. Enumerable.Range(0, axes), axes + 1, axes]), WeightAxes.Transpose(stored, [.. Enumerable.Range(2, axes), 0, 1]), stored]
                : [stored, WeightAxes.Transpose(stored, [.. Enumerable.Range(2, axes), 1, 0])];
            stored = (isFirst ? forms.Reverse() : forms).FirstOrDefault(f => IsSame(f.Shape, weight.Shape)) ?? stored;
        }
        return origin.IsConvolving && owner is not SeparableConvolutionLayer ? WeightAxes.Flip(stored, axes) : stored;
    }

    /// <summary>Whether two shapes differ in axes of length 1 at most: an array of one has the values of the other.</summary>
    public static bool IsSame(Shape a, Shape b) => a == b || a.Where(n => n != 1).SequenceEqual(b.Where(n => n != 1));
}
