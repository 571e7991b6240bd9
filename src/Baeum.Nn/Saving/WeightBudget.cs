using Baeum.Data;

namespace Baeum.Nn;

/// <summary>First values of weights. While a model is being loaded these are zeros, since its file's values follow, and there are no more of them than the file holds: an architecture that lies about sizes takes no memory.</summary>
internal static class WeightBudget
{
    [ThreadStatic]
    private static long? left;

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

    /// <summary>The values that a new weight starts with.</summary>
    public static float[] First(Layer layer, string weight, Shape shape, Initializer initializer)
    {
        if (left is null)
            return initializer.Make(shape);
        Int128 size = shape.Aggregate((Int128)1, (product, length) => product * length);
        if (size > left)
            left = -1;
        else
            left -= (long)size;
        return left >= 0
            ? new float[(long)size]
            : throw new InvalidOperationException($"layer '{layer.Name}' ({layer.GetType().Name}) asks for a weight '{weight}' {shape}; with it the model has more weights than its file.");
    }
}
