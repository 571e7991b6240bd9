using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How many values a model that is being loaded may have in its weights: as many as its file holds. Architecture files that lie about sizes cannot take memory.</summary>
internal static class WeightBudget
{
    [ThreadStatic]
    private static long? left;

    /// <summary>Runs an action in which layers may make weights of so many values in all.</summary>
    public static T Limit<T>(long values, Func<T> load)
    {
        var outer = left;
        left = values;
        try
        {
            return load();
        }
        finally
        {
            left = outer;
        }
    }

    /// <summary>Takes a weight off the budget, if there is one.</summary>
    public static void Take(Layer layer, string weight, Shape shape)
    {
        if (left is null)
            return;
        left -= shape.Size;
        if (left < 0)
            throw new InvalidOperationException($"layer '{layer.Name}' ({layer.GetType().Name}) asks for a weight '{weight}' {shape}; with it the model has more weights than its file.");
    }
}
