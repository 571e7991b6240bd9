using Baeum.Data;

namespace Baeum.Nn;

/// <summary>First values of weights. While a model is being loaded these are zeros, since its file's values follow, and there are no more of them than the file holds: an architecture that lies about sizes takes no memory.</summary>
internal static class WeightBudget
{
    // Of a model that comes without weights: more are refused, since a text of a few bytes could ask for all memory.
    private const long Most = 1L << 28;

    [ThreadStatic]
    private static long? left;

    [ThreadStatic]
    private static long? made;

    /// <summary>Makes a model whose weights are in no file.</summary>
    public static Model Make(Func<Model> read)
    {
        var outer = made;
        made = 0;
        try
        {
            return read();
        }
        finally
        {
            made = outer;
        }
    }

    /// <summary>Loads a model whose weights hold so many values in all.</summary>
    public static Model Load(long values, Func<Model> read)
    {
        var outer = left;
        left = values;
        try
        {
            return read();
        }
        finally
        {
            left = outer;
        }
    }

    /// <summary>The values that a new weight starts with; null for zeros.</summary>
    public static float[]? First(Layer layer, string weight, Shape shape, Initializer initializer)
    {
        var size = shape.Aggregate((Int128)1, (product, length) => product * length);
        if (left is null)
        {
            if (made is not null)
                made = (long)Int128.Min(Most + 1, made.Value + size);
            return !(made > Most) ? initializer.Make(shape)
                : throw new InvalidOperationException($"layer '{layer.Name}' ({layer.GetType().Name}) asks for a weight '{weight}' {shape}; with it the model has more than {Most} weights, which only a file that holds them may ask for.");
        }
        if (size > left)
            left = -1;
        else
            left -= (long)size;
        return left >= 0
            ? null
            : throw new InvalidOperationException($"layer '{layer.Name}' ({layer.GetType().Name}) asks for a weight '{weight}' {shape}; with it the model has more weights than its file.");
    }
}
